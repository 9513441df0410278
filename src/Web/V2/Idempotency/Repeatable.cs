namespace FunQuail.Web.V2.Idempotency;

/// <summary>Marks endpoints that make something new each time, unless the request names a key.</summary>
internal sealed class Repeatable
{
    public static readonly Repeatable Mark = new();
}
