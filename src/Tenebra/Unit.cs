namespace Tenebra;

/// <summary>Natural units: GeV, GeV⁻², cm, g and rad are 1. Multiply on the way in, divide on the way out.</summary>
public static class Unit
{
    public const double GeV = 1;
    public const double TeV = 1e3;
    public const double MeV = 1e-3;
    public const double KeV = 1e-6;
    public const double EV = 1e-9;

    public const double Cm = 1;
    public const double Mm = 0.1;
    public const double Metre = 100;
}
