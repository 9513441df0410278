namespace FunQuail.Domain.Identity;

/// <summary>Who sees what somebody does here, from nobody else to everybody.</summary>
public enum PrivacyLevel
{
    Me,
    Followers,
    Instance,
    Everyone,
}
