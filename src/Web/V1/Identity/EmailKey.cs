namespace FunQuail.Web.V1.Identity;

/// <summary>What a message brought to an e-mail address.</summary>
internal sealed record EmailKey
{
    /// <summary>The token of the link in the message.</summary>
    public required string Key { get; init; }
}
