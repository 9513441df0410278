namespace FunQuail.Domain.Identity;

/// <summary>What an account may do beyond what everybody may. The numbers are stored.</summary>
[Flags]
public enum Permissions
{
    None = 0,

    /// <summary>Changes the catalogue and what others uploaded.</summary>
    Library = 1,

    /// <summary>Handles reports, and decides about accounts and domains.</summary>
    Moderation = 2,

    /// <summary>Changes the settings of the server, and invites.</summary>
    Settings = 4,
}
