using System.Numerics;

namespace Tenebra.Production.Conversion;

/// <summary>The proton's partons at the scale where their evolution begins: three light quarks and the gluon, no strange sea.</summary>
/// <remarks>
/// The published numbers have three or four digits. The valence densities are scaled to two up and one down quark, the gluon to a total
/// momentum of one: factors 0.9998 (u), 0.9995 (d) and 0.9998 (g).
/// </remarks>
[Source("Gluck:1998xa", "leading-order input at 0.26 GeV²")]
internal sealed class PartonInput
{
    private const string Path = "particles/partons-grv98-lo.json";

    private PartonInput(PartonInputFile file)
    {
        Published = file;
        UpValence = file.UpValence.WithMoment(1, 2);
        DownValence = file.DownValence.WithMoment(1, 1);
        double quarks = UpValence.Moment(2).Real + DownValence.Moment(2).Real + 2 * file.LightSea.Moment(2).Real;
        Gluon = file.Gluon.WithMoment(2, 1 - quarks);
    }

    /// <summary>The numbers as they stand in the file.</summary>
    public PartonInputFile Published { get; }

    public PartonShape UpValence { get; }

    public PartonShape DownValence { get; }

    public PartonShape Gluon { get; }

    /// <summary>Reads the input.</summary>
    /// <exception cref="InputException">The file is missing or malformed.</exception>
    public static PartonInput Load(DataFolder data)
    {
        (string text, string shownPath) = data.Read(Path);
        PartonInputFile file = StrictJson.Read(text, shownPath, PartonJson.Default.PartonInputFile);
        if (!(file.Scale > file.Lambda * file.Lambda && file.Lambda > 0))
            throw InputException.BadValue($"{shownPath}: scaleGeV2", file.Scale, "a scale above lambdaGeV², lambdaGeV > 0");
        if (!(file.CharmMass * file.CharmMass > file.Scale))
            throw InputException.BadValue($"{shownPath}: charmMassGeV", file.CharmMass, "a mass above the scale of the input");
        return new PartonInput(file);
    }

    /// <summary>∫₀¹ x^{n−1} f dx of all densities.</summary>
    public PartonMoments Moments(Complex n)
    {
        Complex up = UpValence.Moment(n), down = DownValence.Moment(n);
        Complex sea = Published.LightSea.Moment(n), excess = Published.DownExcess.Moment(n);
        return new PartonMoments(up + sea - excess, down + sea + excess, 0, 0, up, down, Gluon.Moment(n));
    }
}
