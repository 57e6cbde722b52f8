namespace Tenebra.Decays.Hadrons;

/// <summary>A quadratic form of the couplings to the isovector, isoscalar and strange current: <c>Σ_{k≤l} F_kl q_k q_l</c>.</summary>
/// <remarks>R of any final state is one, since its amplitude is linear in the couplings.</remarks>
public readonly record struct CurrentForm(double VV, double WW, double SS, double VW, double VS, double WS)
{
    /// <summary>The form that <paramref name="ratio"/> is, from six values.</summary>
    public static CurrentForm Of(Func<double, QuarkCharges, double> ratio, double E)
    {
        double v = ratio(E, Charges(1, 0, 0)), w = ratio(E, Charges(0, 1, 0)), s = ratio(E, Charges(0, 0, 1));
        return new(
            v, w, s,
            ratio(E, Charges(1, 1, 0)) - v - w,
            ratio(E, Charges(1, 0, 1)) - v - s,
            ratio(E, Charges(0, 1, 1)) - w - s);
    }

    /// <summary><c>(|v|√F_vv + |w|√F_ww + |s|√F_ss)²</c> as a form of |v|, |w|, |s|: the most that any phases between the currents would make of it.</summary>
    public CurrentForm Bound
    {
        get
        {
            double v = Math.Sqrt(VV), w = Math.Sqrt(WW), s = Math.Sqrt(SS);
            return new(VV, WW, SS, 2 * v * w, 2 * v * s, 2 * w * s);
        }
    }

    /// <summary>Share of <see cref="Bound"/> that is interference, for equal couplings as the photon has: 0 for one current alone, up to 2/3.</summary>
    public double Interference => Bound.At(1, 1, 1) is > 0 and double bound ? Math.Max(0, 1 - (VV + WW + SS) / bound) : 0;

    /// <summary><see cref="Bound"/> times half of <see cref="Interference"/>: how far currents that are measured together may be apart.</summary>
    public CurrentForm Split => 0.5 * Interference * Bound;

    /// <summary>Charges of the quarks of given couplings to the three currents, over those of the photon.</summary>
    public static QuarkCharges Charges(double isovector, double isoscalar, double strange) =>
        new(isoscalar / 6 + isovector / 2, isoscalar / 6 - isovector / 2, -strange / 3);

    public double At(double isovector, double isoscalar, double strange) =>
        isovector * (isovector * VV + isoscalar * VW + strange * VS) + isoscalar * (isoscalar * WW + strange * WS) + strange * strange * SS;

    public static CurrentForm operator +(CurrentForm a, CurrentForm b) =>
        new(a.VV + b.VV, a.WW + b.WW, a.SS + b.SS, a.VW + b.VW, a.VS + b.VS, a.WS + b.WS);

    public static CurrentForm operator *(double factor, CurrentForm a) =>
        new(factor * a.VV, factor * a.WW, factor * a.SS, factor * a.VW, factor * a.VS, factor * a.WS);

    public static CurrentForm Add(CurrentForm left, CurrentForm right) => left + right;

    public static CurrentForm Multiply(double left, CurrentForm right) => left * right;
}
