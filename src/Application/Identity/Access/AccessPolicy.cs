namespace FunQuail.Application.Identity.Access;

/// <summary>Who may come in; the host registers it.</summary>
/// <param name="AnonymousMayRead">Whether the unknown may read what is public.</param>
public sealed record AccessPolicy(bool AnonymousMayRead);
