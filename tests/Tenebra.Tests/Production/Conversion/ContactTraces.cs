using System.Numerics;
using Tenebra.Production.Conversion;

namespace Tenebra.Tests.Production.Conversion;

/// <summary>¼Σ|𝓜|² of a contact operator from explicit Dirac matrices and four-vectors.</summary>
internal static class ContactTraces
{
    private static readonly double[] Metric = [1, -1, -1, -1];
    private static readonly Complex I = Complex.ImaginaryOne;
    private static readonly Complex[,] One = Rows("1000 0100 0010 0001");
    private static readonly Complex[][,] Gamma = [Rows("1000 0100 00-0 000-"), Rows("0001 0010 0-00 -000"), Rows("000j 00i0 0i00 j000"), Rows("0010 000- -000 0100")];
    private static readonly Complex[,] Gamma5 = Rows("0010 0001 1000 0100");

    public static double SquaredAmplitude(
        ContactOperator kind, double mass, double productMass, double[] k, double[] p, double[] kPrime, double[] pPrime)
    {
        (Complex[,] Lepton, Complex[,] Quark)[] vertices = [.. Vertices(kind)];
        Complex[,] before = Plus(Slash(k), mass), after = Plus(Slash(kPrime), productMass);
        Complex sum = 0;
        foreach ((Complex[,] lepton, Complex[,] quark) in vertices)
        {
            foreach ((Complex[,] otherLepton, Complex[,] otherQuark) in vertices)
            {
                Complex leptons = Trace(Times(Times(lepton, before), Times(Barred(otherLepton), after)));
                sum += leptons * Trace(Times(Times(quark, Slash(p)), Times(Barred(otherQuark), Slash(pPrime))));
            }
        }
        return sum.Real / 4;
    }

    private static IEnumerable<(Complex[,] Lepton, Complex[,] Quark)> Vertices(ContactOperator kind)
    {
        Complex[,] left = Scaled(0.5, Plus(Scaled(-1, Gamma5), 1)), right = Scaled(0.5, Plus(Gamma5, 1));
        return kind switch
        {
            ContactOperator.Vector => Currents(One, One),
            ContactOperator.Axial => Currents(Gamma5, Gamma5),
            ContactOperator.SameChirality => Currents(left, left),
            ContactOperator.OppositeChirality => Currents(left, right),
            ContactOperator.Scalar => [(One, One)],
            ContactOperator.Pseudoscalar => [(Scaled(I, Gamma5), Scaled(I, Gamma5))],
            _ => from m in Enumerable.Range(0, 4)
                 from n in Enumerable.Range(0, 4)
                 select (Scaled(Metric[m] * Metric[n], Sigma(m, n)), Sigma(m, n)),
        };
    }

    private static IEnumerable<(Complex[,] Lepton, Complex[,] Quark)> Currents(Complex[,] lepton, Complex[,] quark) =>
        Enumerable.Range(0, 4).Select(m => (Scaled(Metric[m], Times(Gamma[m], lepton)), Times(Gamma[m], quark)));

    private static Complex[,] Sigma(int m, int n) =>
        Scaled(I / 2, Sum(Times(Gamma[m], Gamma[n]), Scaled(-1, Times(Gamma[n], Gamma[m]))));

    private static Complex[,] Slash(double[] v)
    {
        Complex[,] result = Scaled(v[0], Gamma[0]);
        for (int m = 1; m < 4; m++) result = Sum(result, Scaled(-v[m], Gamma[m]));
        return result;
    }

    private static Complex[,] Plus(Complex[,] a, double mass) => Sum(a, Scaled(mass, One));

    private static Complex[,] Barred(Complex[,] a) => Times(Times(Gamma[0], Of((i, j) => Complex.Conjugate(a[j, i]))), Gamma[0]);

    private static Complex[,] Scaled(Complex factor, Complex[,] a) => Of((i, j) => factor * a[i, j]);

    private static Complex[,] Sum(Complex[,] a, Complex[,] b) => Of((i, j) => a[i, j] + b[i, j]);

    private static Complex[,] Times(Complex[,] a, Complex[,] b) =>
        Of((i, j) => a[i, 0] * b[0, j] + a[i, 1] * b[1, j] + a[i, 2] * b[2, j] + a[i, 3] * b[3, j]);

    private static Complex Trace(Complex[,] a) => a[0, 0] + a[1, 1] + a[2, 2] + a[3, 3];

    private static Complex[,] Of(Func<int, int, Complex> entry)
    {
        var result = new Complex[4, 4];
        for (int i = 0; i < 4; i++)
            for (int j = 0; j < 4; j++) result[i, j] = entry(i, j);
        return result;
    }

    // '-' is −1, 'i' the imaginary unit and 'j' its negative.
    private static Complex[,] Rows(string rows)
    {
        string[] row = rows.Split(' ');
        return Of((i, j) => row[i][j] switch { '1' => 1, '-' => -1, 'i' => Complex.ImaginaryOne, 'j' => -Complex.ImaginaryOne, _ => 0 });
    }
}
