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
        outside the project and are not printed. Nothing is fitted: exposure, threshold, efficiency factors and background are those of the
        experiment files, the cross section is the exact tree level.

        Why the ratios are what they are. The published curves were computed with a generator whose event rate was corrected later. With the exact
        cross section and the track length used here they imply an efficiency of 0.75 to 0.9 at 1 MeV, 0.7 at 10 MeV, 0.5 at 100 MeV and 0.35
        at 300 MeV, where the selections multiply to 0.58 at any mass: the computed limit is up to 25 % weaker below 20 MeV and up to 27 % stronger
        above 50 MeV. The approximate cross sections do not explain the trend: with them the computed limit would lie lower still above
        10 MeV. A mass dependence of the real selections would; it is not published. The two data sets agree with each other
        within 10 %: exposure and background are right. What else remains on
        the computed side, on ε: the track length (1 %), inelastic scattering left out (below 1 %),
        digitisation of the figures (2 %). Annihilation of shower positrons is not in the published numbers, and is
        left out here (--process bremsstrahlung).
        """;

    private static readonly (string Experiment, string Mark)[] Curves = [("na64e-2016", "1710.00971"), ("na64e-2018", "1906.00176")];

    public static ValidationGroup Na64(DataFolder data, string folder)
    {
        const string Name = "na64e-published", Title = "NA64e, invisible dark photon, against the published curves";
        string path = Path.Combine(folder, File);
        if (!System.IO.File.Exists(path)) return new ValidationGroup(Name, Title, Text, [], $"no published curves in '{folder}'");
        PublishedFile published = StrictJson.Read(System.IO.File.ReadAllText(path), path, ReferenceJson.Default.PublishedFile);
        SignalMatter matter = SignalMatter.Load(data);
        var rows = new List<ValidationRow>();
        foreach ((string experiment, string mark) in Curves)
        {
            PublishedCurve curve = published.Curves.FirstOrDefault(c => c.Curve.Contains(mark, StringComparison.Ordinal) && c.Parameter == "epsilon")
                ?? throw new InputException($"{path}: no curve of epsilon that names {mark}");
            double[] masses = [.. curve.Points.Select(p => p[0].GetDouble())];
            var plan = new LimitPlan(
                new YieldPlan(Experiment.Load(data, experiment), Model.Load(data, "dark-photon"), new(), Process: SignalProcess.Bremsstrahlung), masses, 0.9, LimitMethod.Cls);
            LimitCurve computed = Exclusion.Curve(plan, matter, Environment.ProcessorCount);
            for (int i = 0; i < masses.Length; i++)
            {
                LimitPoint point = computed.Points[i];
                if (point.Excluded.Count == 0) throw new ConvergenceException($"{experiment} at {masses[i]:g} GeV: {point.Reason}");
                rows.Add(new ValidationRow($"{experiment}, ε at {masses[i]:g3} GeV", point.Excluded[0].Lo, curve.Points[i][1].GetDouble(), null, $"arXiv:{mark}, digitised"));
            }
        }
        return new ValidationGroup(Name, Title, Text, rows, IsPrivate: true);
    }
}
