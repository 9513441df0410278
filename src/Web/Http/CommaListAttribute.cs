namespace FunQuail.Web.Http;

/// <summary>
/// A query parameter that takes several values with commas between them. What else is declared holds for each of them.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class CommaListAttribute : Attribute
{
    /// <summary>So many values at most.</summary>
    public int Most { get; init; } = 10;
}
