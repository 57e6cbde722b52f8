using Tenebra.Numerics;
using Tenebra.Particles;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>One event from a cube and the boxes in which its points are tried.</summary>
internal static class EmissionDraw
{
    /// <summary>Tries points until one is accepted; the boxes bound <paramref name="norm"/> × density.</summary>
    public static EmissionEvent Unweighted(in EmissionCube cube, EmissionCells cells, double norm, Emission emission, ref RandomStream random)
    {
        for (int trials = 1; ; trials++)
        {
            ref readonly EmissionCells.Box box = ref cells.Draw(ref random);
            EmissionCube.Line line = cube.At(box.Z + random.NextDouble() * box.SideZ, box.A + random.NextDouble() * box.SideA);
            (double density, double t) = line.At(box.Tau + random.NextDouble() * box.SideTau);
            double ratio = norm * density / box.Bound;
            if (random.NextDouble() < ratio) return Final(line, t, emission, cube.Energy, Math.Max(1, ratio), trials, ref random);
        }
    }

    /// <summary>The first point, with weight density/probability.</summary>
    public static EmissionEvent Weighted(in EmissionCube cube, EmissionCells cells, Emission emission, ref RandomStream random)
    {
        ref readonly EmissionCells.Box box = ref cells.Draw(ref random);
        EmissionCube.Line line = cube.At(box.Z + random.NextDouble() * box.SideZ, box.A + random.NextDouble() * box.SideA);
        (double density, double t) = line.At(box.Tau + random.NextDouble() * box.SideTau);
        if (!(density > 0)) return new EmissionEvent(default, default, default, 0, 0, 0, 1);
        return Final(line, t, emission, cube.Energy, density * cells.Total / box.Bound, 1, ref random);
    }

    /// <summary>Draws the azimuths of an accepted point and builds the momenta.</summary>
    public static EmissionEvent Final(
        in EmissionCube.Line line, double t, Emission emission, double energy, double weight, int trials, ref RandomStream random)
    {
        (double Cos, double Sin) azimuth = line.Spin2 is { } spin2
            ? new TensorAzimuth(spin2, t).Draw(ref random)
            : line.Point.Azimuth(emission.Structure, t).Draw(ref random);
        (FourVector lepton, FourVector recoil) = line.Point.Final(t, azimuth);
        (double sin, double cos) = Math.SinCos(2 * Math.PI * random.NextDouble());
        double momentum = emission.Reaction.MediatorMomentum(line.K0);
        double across = momentum * Math.Sqrt(line.OneMinusCos * (2 - line.OneMinusCos));
        return new EmissionEvent(
            new(line.K0, across * cos, across * sin, momentum * (1 - line.OneMinusCos)),
            new(lepton.E, lepton.Px * cos - lepton.Py * sin, lepton.Px * sin + lepton.Py * cos, lepton.Pz),
            new(emission.Nucleus.Mass + recoil.E, recoil.Px * cos - recoil.Py * sin, recoil.Px * sin + recoil.Py * cos, recoil.Pz),
            line.K0 / energy, t, weight, trials);
    }
}
