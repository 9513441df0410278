namespace FunQuail.Application.Identity.Accounts;

/// <summary>Who may make an account for themselves. An invitation opens every door.</summary>
public enum RegistrationMode
{
    Closed,
    Open,
    Invitation,

    /// <summary>Everybody, and a moderator decides.</summary>
    Approval,
}

/// <summary>What the host says about registering.</summary>
public sealed record RegistrationPolicy(RegistrationMode Mode)
{
    /// <summary>The mode as the world reads it.</summary>
    public string Word => Mode switch
    {
        RegistrationMode.Open => "open",
        RegistrationMode.Invitation => "invitation",
        RegistrationMode.Approval => "approval",
        _ => "closed",
    };
}
