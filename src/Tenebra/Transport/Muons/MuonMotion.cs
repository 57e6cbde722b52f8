using static System.Math;

namespace Tenebra.Transport.Muons;

/// <summary>Position and direction of a muon on its way: helices in a transverse field, kicks by scattering.</summary>
/// <remarks><c>du/ds = κ u×b̂</c>, κ = 0.299792458 qB/p per metre; b̂ ⊥ z.</remarks>
internal struct MuonMotion
{
    private double x, y, ux, uy, uz;

    public MuonMotion(in MuonState state)
    {
        (x, y, Z) = (state.X, state.Y, state.Z);
        double norm = Sqrt(state.DirectionX * state.DirectionX + state.DirectionY * state.DirectionY + state.DirectionZ * state.DirectionZ);
        (ux, uy, uz) = (state.DirectionX / norm, state.DirectionY / norm, state.DirectionZ / norm);
    }

    public double Z { get; private set; }

    public readonly bool Forward => uz > 0;

    public readonly MuonState At(double energy) => new(x, y, Z, ux, uy, uz, energy);

    public readonly HardLoss Event(MuonLossKind kind, double loss, double before, int layer) =>
        new(kind, loss, before, x, y, Z, layer);

    /// <summary>Length of path to a plane z [cm]; infinite where the helix turns before.</summary>
    public readonly double PathTo(double plane, in MuonField field, double curvature)
    {
        double distance = plane - Z;
        if (Abs(curvature * distance) < 1e-9) return distance / uz;
        double wz = ux * field.Y - uy * field.X, radius = Sqrt(uz * uz + wz * wz), phase = Atan2(wz, uz);
        double sine = curvature * distance / radius - Sin(phase);
        return Abs(sine) >= 1 ? double.PositiveInfinity : (phase + Asin(sine)) / curvature;
    }

    /// <summary>Moves along the helix by a path [cm].</summary>
    public void Advance(double path, in MuonField field, double curvature)
    {
        double angle = curvature * path;
        if (angle == 0)
        {
            (x, y, Z) = (x + ux * path, y + uy * path, Z + uz * path);
            return;
        }
        double along = ux * field.X + uy * field.Y;
        (double px, double py) = (along * field.X, along * field.Y);
        (double tx, double ty, double tz) = (ux - px, uy - py, uz);
        (double wx, double wy, double wz) = (-uz * field.Y, uz * field.X, ux * field.Y - uy * field.X);
        (double sin, double cos) = SinCos(angle);
        double half = Sin(0.5 * angle), first = sin / curvature, second = 2 * half * half / curvature;
        (x, y, Z) = (x + px * path + tx * first + wx * second, y + py * path + ty * first + wy * second, Z + tz * first + wz * second);
        (ux, uy, uz) = (px + tx * cos + wx * sin, py + ty * cos + wy * sin, tz * cos + wz * sin);
    }

    /// <summary>Turns by two projected angles and shifts across the direction [rad, cm].</summary>
    public void Kick(double angle1, double shift1, double angle2, double shift2)
    {
        // Two directions across u, of the rotation that brings z to u.
        double c = 1 / (1 + uz);
        (double ax, double ay, double az) = (1 - ux * ux * c, -ux * uy * c, -ux);
        (double bx, double by, double bz) = (-ux * uy * c, 1 - uy * uy * c, -uy);
        x += shift1 * ax + shift2 * bx;
        y += shift1 * ay + shift2 * by;
        Z += shift1 * az + shift2 * bz;
        (double vx, double vy, double vz) = (ux + angle1 * ax + angle2 * bx, uy + angle1 * ay + angle2 * by, uz + angle1 * az + angle2 * bz);
        double norm = Sqrt(vx * vx + vy * vy + vz * vz);
        (ux, uy, uz) = (vx / norm, vy / norm, vz / norm);
    }

    /// <summary>Slides along the direction onto a plane z that is a rounding away, or a shift by scattering.</summary>
    public void SlideTo(double plane)
    {
        double path = (plane - Z) / uz;
        (x, y, Z) = (x + ux * path, y + uy * path, plane);
    }
}

/// <summary>Unit vector of a transverse field and its strength times the charge, as curvature times momentum [GeV/cm].</summary>
internal readonly record struct MuonField(double X, double Y, double Bending)
{
    public static MuonField Of(MuonLayer layer, int charge)
    {
        double tesla = Sqrt(layer.FieldXTesla * layer.FieldXTesla + layer.FieldYTesla * layer.FieldYTesla);
        return tesla == 0
            ? new MuonField(0, 1, 0)
            : new MuonField(
                layer.FieldXTesla / tesla, layer.FieldYTesla / tesla,
                charge * Constants.GeVPerTeslaMetre * tesla / Unit.Metre);
    }
}
