namespace FunQuail.Web.Http;

/// <summary>A query parameter whose value is a list: each part of it is one of the allowed values.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class CommaSeparatedAttribute : Attribute
{
    public static string[] Split(string value) => value.Length == 0 ? [] : value.Split(',');
}
