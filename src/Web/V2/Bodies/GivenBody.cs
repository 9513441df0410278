namespace FunQuail.Web.V2.Bodies;

/// <summary>A body that is as it was declared.</summary>
/// <param name="Names">The properties that were given: one that is null and one that is left out look alike in the value.</param>
internal sealed record GivenBody<T>(T Value, IReadOnlySet<string> Names);
