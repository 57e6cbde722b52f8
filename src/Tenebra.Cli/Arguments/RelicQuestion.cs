using Tenebra.Models;
using Tenebra.Relic;

namespace Tenebra.Cli.Arguments;

/// <summary>What <c>tenebra relic</c> was asked.</summary>
/// <param name="Model">The model.</param>
/// <param name="Plans">One for each convention.</param>
/// <param name="Limit">Where the values of the parameter come from; null for those of the model.</param>
internal sealed record RelicQuestion(Model Model, IReadOnlyList<RelicPlan> Plans, LimitInput? Limit);
