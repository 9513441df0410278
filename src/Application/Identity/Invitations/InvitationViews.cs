namespace FunQuail.Application.Identity.Invitations;

/// <summary>An invitation in the list of whoever made it.</summary>
public record BaseInvitation
{
    /// <summary>Names it, for ever.</summary>
    public required Guid Guid { get; init; }

    /// <summary>What the invited person types; upper and lower case are equal.</summary>
    public required string Code { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreationDate { get; init; }

    /// <summary>When it stops being of use.</summary>
    public required DateTimeOffset ExpirationDate { get; init; }
}

/// <summary>An invitation, for whoever made it.</summary>
public sealed record FullInvitation : BaseInvitation
{
    /// <summary>When somebody came by it; null as long as nobody did.</summary>
    public required DateTimeOffset? UsedDate { get; init; }
}
