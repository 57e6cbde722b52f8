using static System.Math;

namespace Tenebra.Transport.Showers;

/// <content>What comes out of each interaction, and at which angles.</content>
public sealed partial class ElectromagneticShower
{
    private void Radiate<T>(ref ShowerTrack p, MatterTables tables, ref T observer)
        where T : struct, IShowerObserver
    {
        if (forced is not null && p.Energy > forced.From)
        {
            RadiateForced(ref p, tables, ref observer);
            return;
        }
        (double k, BremsstrahlungSpectrum atom) = tables.Radiate(p.Energy, random);
        Emit(in p, k, atom, ref observer);
        p.Energy -= k;
    }

    private void Emit<T>(ref readonly ShowerTrack p, double k, BremsstrahlungSpectrum atom, ref T observer)
        where T : struct, IShowerObserver
    {
        ShowerTrack photon = p;
        (photon.Kind, photon.Energy) = (ShowerParticle.Photon, k);
        if (k >= cut) photon.Turn(atom.Angle(p.Energy, k, random), Azimuth.Draw(random));
        Push(in photon, ref observer);
    }

    private void KnockOut<T>(ref ShowerTrack p, bool positron, ref T observer)
        where T : struct, IShowerObserver
    {
        const double m = Constants.ElectronMass;
        double t = p.Energy, x = KnockOn.Sample(1 + t / m, threshold / t, positron, random);
        double knocked = x * t, left = t - knocked;
        var azimuth = Azimuth.Draw(random);
        ShowerTrack delta = p;
        (delta.Kind, delta.Energy) = (ShowerParticle.Electron, knocked);
        if (knocked >= cut) delta.Turn(RecoilAngle(t, knocked), azimuth.Opposite);
        Push(in delta, ref observer);
        p.Energy = left;
        p.Turn(RecoilAngle(t, left), azimuth);
    }

    // 1 − cos θ of a free electron that has the kinetic energy s after a collision at kinetic energy t.
    private static double RecoilAngle(double t, double s)
    {
        const double m = Constants.ElectronMass;
        double cosine2 = s * (t + 2 * m) / (t * (s + 2 * m));
        double sine2 = 2 * m * (t - s) / (t * (s + 2 * m));
        return Max(0, sine2 / (1 + Sqrt(cosine2)));
    }

    private void Annihilate<T>(ref ShowerTrack p, ref T observer)
        where T : struct, IShowerObserver
    {
        const double m = Constants.ElectronMass;
        double gamma = 1 + p.Energy / m, momentum = m * Sqrt((gamma - 1) * (gamma + 1)), all = p.Energy + 2 * m;
        (double share, double cosine) = PositronAnnihilation.Sample(gamma, random);
        double one = share * all, two = all - one;
        var azimuth = Azimuth.Draw(random);
        double other = Clamp((momentum - one * cosine) / two, -1, 1);
        PushPhoton(in p, one, 1 - cosine, azimuth, ref observer);
        PushPhoton(in p, two, 1 - other, azimuth.Opposite, ref observer);
    }

    private void Stop<T>(ref ShowerTrack p, ref T observer)
        where T : struct, IShowerObserver
    {
        const double m = Constants.ElectronMass;
        observer.Deposit(in p, p.Energy);
        if (p.Kind != ShowerParticle.Positron) return;
        double side = 2 * random.NextDouble();
        var azimuth = Azimuth.Draw(random);
        PushPhoton(in p, m, side, azimuth, ref observer);
        PushPhoton(in p, m, 2 - side, azimuth.Opposite, ref observer);
    }

    private void MakePair<T>(ref ShowerTrack p, ref T observer)
        where T : struct, IShowerObserver
    {
        if (forced is not null && p.Energy > forced.From)
        {
            MakePairForced(ref p, ref observer);
            return;
        }
        const double m = Constants.ElectronMass;
        double share = matter[p.Layer].SharePair(p.Energy, random);
        double one = Max(0, share * p.Energy - m), two = Max(0, p.Energy - 2 * m - one);
        var azimuth = Azimuth.Draw(random);
        bool swapped = random.NextDouble() < 0.5;
        ShowerTrack electron = p, positron = p;
        (electron.Kind, electron.Energy) = (ShowerParticle.Electron, swapped ? two : one);
        (positron.Kind, positron.Energy) = (ShowerParticle.Positron, swapped ? one : two);
        electron.Turn(RadiationAngle(electron.Energy), azimuth);
        positron.Turn(RadiationAngle(positron.Energy), azimuth.Opposite);
        Push(in electron, ref observer);
        Push(in positron, ref observer);
    }

    // True when the photon goes on.
    private bool Scatter<T>(ref ShowerTrack p, ref T observer)
        where T : struct, IShowerObserver
    {
        const double m = Constants.ElectronMass;
        double k = p.Energy;
        (double share, double turn) = ComptonScattering.Sample(k / m, random);
        double left = share * k, t = k - left;
        var azimuth = Azimuth.Draw(random);
        ShowerTrack electron = p;
        (electron.Kind, electron.Energy) = (ShowerParticle.Electron, t);
        if (t >= cut)
        {
            double momentum = Sqrt(t * (t + 2 * m));
            electron.Turn(Clamp(1 - (k - left * (1 - turn)) / momentum, 0, 2), azimuth.Opposite);
        }
        Push(in electron, ref observer);
        p.Energy = left;
        if (left < cut)
        {
            observer.Deposit(in p, left);
            return false;
        }
        p.Turn(turn, azimuth);
        return true;
    }

    private void PushPhoton<T>(ref readonly ShowerTrack p, double k, double turn, Azimuth azimuth, ref T observer)
        where T : struct, IShowerObserver
    {
        ShowerTrack photon = p;
        (photon.Kind, photon.Energy) = (ShowerParticle.Photon, k);
        photon.Turn(turn, azimuth);
        Push(in photon, ref observer);
    }

    // 1 − cos θ of an electron from a photon: density ∝ 1/(1 − β cos θ)².
    private double RadiationAngle(double t)
    {
        const double m = Constants.ElectronMass;
        double energy = t + m, momentum = Sqrt(t * (t + 2 * m)), missing = m * m / (energy * (energy + momentum));
        double u = random.NextDouble();
        return Clamp(2 * u * missing / (missing + 2 * (1 - u) * (1 - missing)), 0, 2);
    }
}
