using Tenebra.Experiments;
using Tenebra.Limits;
using Tenebra.Models;
using Tenebra.Statistics;
using Tenebra.Yields;

namespace Tenebra.Validation;

/// <summary>Computed exclusion curves against published ones, which lie outside the project.</summary>
internal static class PublishedComparison
{
    private const string File = "curves.json";

    private const string Text = """
        Computed over published upper limit on ε of NA64e, dark photon decaying invisibly, 90 % CL. The published values are read from a folder
        outside the project and are not printed. Nothing is fitted: exposure, threshold, efficiency and background are those of the
        experiment files, the cross section is the exact tree level.

        Why the ratios are what they are. The published curves were computed with a generator whose event rate was corrected later. With the exact
        cross section and the track length used here they imply an efficiency that falls with the mass (next section), where the experiment files
        have the published 0.5 at any mass: the computed limit is up to 34 % weaker at 1 MeV, 15 to 19 % at 10 MeV, and up to 20 % stronger at
        300 MeV. The approximate cross sections do not explain the trend: with them the computed limit would lie lower still above
        10 MeV. A mass dependence of the real selections would; it is not published. The two data sets agree with each other
        within 10 %: exposure and background are right. What else remains on
        the computed side, on ε: the track length (1 %), inelastic scattering left out (below 1 %),
        digitisation of the figures (2 %). Annihilation of shower positrons is not in the published numbers, and is
        left out here (--process bremsstrahlung).
        """;

    private const string EfficiencyText = """
        Efficiency of the experiment file times the square of the computed over the published limit on ε, bremsstrahlung alone: what the
        efficiency would be if nothing else differed. Computed: the implied one; reference: that of the experiment file, the published total.
        It is information: no efficiency is set by it.

        These two curves were made with a flux that was corrected later. The curve of 9.37e11 electrons (NA64:2023wbi), which is not at hand,
        was found to imply 0.40 to 0.41 from 30 to 200 MeV, 0.47 at 3 MeV and 0.36 at 500 MeV with the same cross section, where the
        publication quotes about 0.5.
        """;

    private static readonly (string Experiment, string Mark)[] Curves = [("na64e-2016", "1710.00971"), ("na64e-2018", "1906.00176")];

    public static ValidationGroup Na64(DataFolder data, string folder, CancellationToken cancel)
    {
        const string Name = "na64e-published", Title = "NA64e, invisible dark photon, against the published curves";
        return Read(folder) is { } published
            ? new ValidationGroup(
                Name, Title, Text,
                [
                    .. Points(data, published, cancel).Select(p => new ValidationRow(
                        $"{p.Experiment}, ε at {p.Mass:g3} GeV", p.Computed, p.Published, null, $"arXiv:{p.Mark}, digitised")),
                ],
                IsPrivate: true)
            : new ValidationGroup(Name, Title, Text, [], $"no published curves in '{folder}'");
    }

    /// <summary>The efficiency with which the computed signal would give the published limit: events of bremsstrahlung go with ε².</summary>
    public static ValidationGroup Efficiency(DataFolder data, string folder, CancellationToken cancel)
    {
        const string Name = "na64e-efficiency", Title = "NA64e, efficiency that the published curves imply";
        return Read(folder) is { } published
            ? new ValidationGroup(
                Name, Title, EfficiencyText,
                [
                    .. Points(data, published, cancel).Select(p => new ValidationRow(
                        $"{p.Experiment}, implied at {p.Mass:g3} GeV", Implied(p.Efficiency, p.Computed, p.Published), p.Efficiency, null,
                        $"arXiv:{p.Mark}, digitised")),
                ])
            : new ValidationGroup(Name, Title, EfficiencyText, [], $"no published curves in '{folder}'");
    }

    /// <summary><c>ε_eff (ε_computed/ε_published)²</c>.</summary>
    internal static double Implied(double efficiency, double computed, double published) => efficiency * Math.Pow(computed / published, 2);

    private readonly record struct Point(string Experiment, string Mark, double Efficiency, double Mass, double Computed, double Published);

    private static PublishedFile? Read(string folder)
    {
        string path = Path.Combine(folder, File);
        return System.IO.File.Exists(path)
            ? StrictJson.Read(System.IO.File.ReadAllText(path), path, ReferenceJson.Default.PublishedFile)
            : null;
    }

    private static IEnumerable<Point> Points(DataFolder data, PublishedFile published, CancellationToken cancel)
    {
        SignalMatter matter = SignalMatter.Load(data);
        foreach ((string name, string mark) in Curves)
        {
            PublishedCurve curve = published.Curves.FirstOrDefault(c => c.Curve.Contains(mark, StringComparison.Ordinal) && c.Parameter == "epsilon")
                ?? throw new InputException($"{File}: no curve of epsilon that names {mark}");
            double[] masses = [.. curve.Points.Select(p => p[0].GetDouble())];
            var experiment = Experiment.Load(data, name);
            var plan = new LimitPlan(
                new YieldPlan(experiment, Model.Load(data, "dark-photon"), new(), Process: SignalProcess.Bremsstrahlung),
                masses, 0.9, LimitMethod.Cls);
            LimitCurve computed = Exclusion.Curve(plan, matter, Environment.ProcessorCount, null, cancel);
            for (int i = 0; i < masses.Length; i++)
            {
                LimitPoint point = computed.Points[i];
                if (point.Excluded.Count == 0) throw new ConvergenceException($"{name} at {masses[i]:g} GeV: {point.Reason}");
                yield return new Point(name, mark, experiment.Efficiency, masses[i], point.Excluded[0].Lo, curve.Points[i][1].GetDouble());
            }
        }
    }
}
