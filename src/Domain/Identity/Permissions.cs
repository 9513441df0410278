namespace FunQuail.Domain.Identity;

/// <summary>What an account may do beyond its own things. The numbers are stored.</summary>
[Flags]
public enum Permissions
{
    None = 0,

    Library = 1,

    Moderation = 2,

    Settings = 4,
}
