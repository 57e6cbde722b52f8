namespace Tenebra.Particles;

/// <summary>What is known of each charged lepton.</summary>
public static class Leptons
{
    public static IReadOnlyList<Lepton> All { get; } = Enum.GetValues<Lepton>();

    extension(Lepton lepton)
    {
        /// <summary>Mass in GeV.</summary>
        public double Mass => lepton switch
        {
            Lepton.Electron or Lepton.Positron => Constants.ElectronMass,
            Lepton.MuonMinus or Lepton.MuonPlus => Constants.MuonMass,
            Lepton.TauMinus or Lepton.TauPlus => Constants.TauMass,
            _ => throw new ArgumentOutOfRangeException(nameof(lepton), lepton, "not a charged lepton"),
        };

        /// <summary>Electric charge in units of the positron's: −1 or +1.</summary>
        public int Charge => Math.Sign(-lepton.PdgId);

        /// <summary>PDG Monte Carlo number: 11 for e⁻, −11 for e⁺.</summary>
        public int PdgId => lepton switch
        {
            Lepton.Electron => 11,
            Lepton.Positron => -11,
            Lepton.MuonMinus => 13,
            Lepton.MuonPlus => -13,
            Lepton.TauMinus => 15,
            Lepton.TauPlus => -15,
            _ => throw new ArgumentOutOfRangeException(nameof(lepton), lepton, "not a charged lepton"),
        };

        /// <summary>The name in plans and on the command line, such as "e-".</summary>
        public string Symbol => lepton switch
        {
            Lepton.Electron => "e-",
            Lepton.Positron => "e+",
            Lepton.MuonMinus => "mu-",
            Lepton.MuonPlus => "mu+",
            Lepton.TauMinus => "tau-",
            Lepton.TauPlus => "tau+",
            _ => throw new ArgumentOutOfRangeException(nameof(lepton), lepton, "not a charged lepton"),
        };
    }

    /// <summary>Reads "e-", "e+", "mu-", "mu+", "tau-" or "tau+".</summary>
    /// <exception cref="InputException">Another name.</exception>
    public static Lepton Parse(string symbol)
    {
        foreach (Lepton lepton in All)
            if (string.Equals(lepton.Symbol, symbol, StringComparison.Ordinal)) return lepton;
        throw InputException.UnknownName("lepton", symbol, All.Select(l => l.Symbol));
    }
}
