namespace Tenebra.Tests.Production.Bremsstrahlung;

/// <summary>A complex 4 × 4 matrix, γ matrices in the Dirac representation.</summary>
internal sealed class DiracMatrix
{
    private readonly (BigReal Re, BigReal Im)[,] entries = new (BigReal, BigReal)[4, 4];

    public static DiracMatrix One { get; } = FromRows("1000 0100 0010 0001");

    /// <summary>γ⁰, γ¹, γ², γ³.</summary>
    public static IReadOnlyList<DiracMatrix> Gamma { get; } =
        [FromRows("1000 0100 00-0 000-"), FromRows("0001 0010 0-00 -000"), FromRows("000j 00i0 0i00 j000"), FromRows("0010 000- -000 0100")];

    public static DiracMatrix Gamma5 { get; } = FromRows("0010 0001 1000 0100");

    public static DiracMatrix Slash(FourVector v) => v.E * Gamma[0] - v.X * Gamma[1] - v.Y * Gamma[2] - v.Z * Gamma[3];

    /// <summary>γ⁰ M† γ⁰.</summary>
    public DiracMatrix Barred => Gamma[0] * Adjoint * Gamma[0];

    public (BigReal Re, BigReal Im) Trace
    {
        get
        {
            BigReal re = 0, im = 0;
            for (int i = 0; i < 4; i++) (re, im) = (re + entries[i, i].Re, im + entries[i, i].Im);
            return (re, im);
        }
    }

    private DiracMatrix Adjoint => Of((i, j) => (entries[j, i].Re, -entries[j, i].Im));

    public static DiracMatrix operator *(DiracMatrix a, DiracMatrix b) => Of((i, j) =>
    {
        BigReal re = 0, im = 0;
        for (int k = 0; k < 4; k++)
        {
            (BigReal aRe, BigReal aIm) = a.entries[i, k];
            (BigReal bRe, BigReal bIm) = b.entries[k, j];
            (re, im) = (re + aRe * bRe - aIm * bIm, im + aRe * bIm + aIm * bRe);
        }
        return (re, im);
    });

    public static DiracMatrix operator *(BigReal factor, DiracMatrix a) =>
        Of((i, j) => (factor * a.entries[i, j].Re, factor * a.entries[i, j].Im));

    public static DiracMatrix operator +(DiracMatrix a, DiracMatrix b) =>
        Of((i, j) => (a.entries[i, j].Re + b.entries[i, j].Re, a.entries[i, j].Im + b.entries[i, j].Im));

    public static DiracMatrix operator -(DiracMatrix a, DiracMatrix b) => a + (BigReal)(-1) * b;

    private static DiracMatrix Of(Func<int, int, (BigReal, BigReal)> entry)
    {
        var result = new DiracMatrix();
        for (int i = 0; i < 4; i++)
            for (int j = 0; j < 4; j++) result.entries[i, j] = entry(i, j);
        return result;
    }

    // '-' is −1, 'i' the imaginary unit and 'j' its negative.
    private static DiracMatrix FromRows(string rows)
    {
        string[] row = rows.Split(' ');
        return Of((i, j) => row[i][j] switch { '1' => (1, 0), '-' => (-1, 0), 'i' => (0, 1), 'j' => (0, -1), _ => (0, 0) });
    }
}
