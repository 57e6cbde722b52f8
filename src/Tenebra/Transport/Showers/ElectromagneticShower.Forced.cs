namespace Tenebra.Transport.Showers;

/// <content>What is made with weights: see <see cref="ForcedPositrons"/>.</content>
public sealed partial class ElectromagneticShower
{
    // In place of Radiate: photons from forced.From up are those with a weight; the electron loses what it loses.
    private void RadiateForced<T>(ref ShowerTrack p, MatterTables tables, ref T observer)
        where T : struct, IShowerObserver
    {
        double t = p.Energy;
        (double k, BremsstrahlungSpectrum atom) = tables.Radiate(t, random);
        if (k < forced!.From) Emit(in p, k, atom, ref observer);
        (double energy, double inverseDensity) = forced.Draw(random);
        if (energy < t)
        {
            ShowerTrack source = p;
            source.Weight *= inverseDensity * tables.RadiationDensity(t, energy) / tables.Lepton(p.Kind == ShowerParticle.Positron, t).Radiation;
            if (source.Weight > 0) Emit(in source, energy, atom, ref observer);
        }
        p.Energy -= k;
    }

    // In place of MakePair: positrons from forced.From up are those with a weight.
    private void MakePairForced<T>(ref ShowerTrack p, ref T observer)
        where T : struct, IShowerObserver
    {
        const double m = Constants.ElectronMass;
        MatterTables tables = matter[p.Layer];
        double k = p.Energy, share = tables.SharePair(k, random);
        if (random.NextDouble() < 0.5) share = 1 - share;
        double one = Math.Max(0, share * k - m), two = Math.Max(0, k - 2 * m - one);
        PushOfPair(in p, ShowerParticle.Electron, two, 1, ref observer);
        if (one < forced!.From) PushOfPair(in p, ShowerParticle.Positron, one, 1, ref observer);
        (double energy, double inverseDensity) = forced.Draw(random);
        if (energy >= k - 2 * m) return;
        double weight = inverseDensity * tables.PairDensity(k, (energy + m) / k) / (k * tables.Photon(k).Pair);
        if (weight > 0) PushOfPair(in p, ShowerParticle.Positron, energy, weight, ref observer);
    }

    private void PushOfPair<T>(ref readonly ShowerTrack photon, ShowerParticle kind, double energy, double factor, ref T observer)
        where T : struct, IShowerObserver
    {
        ShowerTrack track = photon;
        (track.Kind, track.Energy) = (kind, energy);
        track.Weight *= factor;
        track.Turn(RadiationAngle(energy), Azimuth.Draw(random));
        Push(in track, ref observer);
    }

    // Below forced.From a weight under 1 is the chance to go on with weight 1. False where the particle ends.
    private bool Survives(ref ShowerTrack p)
    {
        if (p.Weight >= 1) return true;
        bool survives = random.NextDouble() < p.Weight;
        p.Weight = 1;
        return survives;
    }
}
