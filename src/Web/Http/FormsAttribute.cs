namespace FunQuail.Web.Http;

/// <summary>How the values of a query parameter are written.</summary>
/// <param name="pattern">What a value has to match, as a whole.</param>
/// <param name="forms">The same for people.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class FormsAttribute(string pattern, params string[] forms) : Attribute
{
    public string Pattern => pattern;

    public IReadOnlyList<string> Forms => forms;
}
