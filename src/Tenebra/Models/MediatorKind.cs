namespace Tenebra.Models;

/// <summary>Lorentz structure of the mediator's coupling to a fermion.</summary>
public enum MediatorKind { Scalar, Pseudoscalar, Vector, AxialVector }
