using FunQuail.Domain.Identity;

namespace FunQuail.Application.Identity.Profile;

/// <summary>The words for levels of privacy, which are the same in every API.</summary>
public static class PrivacyLevels
{
    public const string Me = "me";
    public const string Followers = "followers";
    public const string Instance = "instance";
    public const string Everyone = "everyone";

    /// <summary>Null when the word is none of them.</summary>
    public static PrivacyLevel? Find(string word) => word switch
    {
        Me => PrivacyLevel.Me,
        Followers => PrivacyLevel.Followers,
        Instance => PrivacyLevel.Instance,
        Everyone => PrivacyLevel.Everyone,
        _ => null,
    };
}
