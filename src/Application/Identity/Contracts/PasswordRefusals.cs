using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;

namespace FunQuail.Application.Identity.Contracts;

/// <summary>Refusals of passwords in words.</summary>
public static class PasswordRefusals
{
    /// <summary>What is said to a wrong code of a second factor.</summary>
    public static Error WrongCode => AccountErrors.BadCode;

    /// <summary>Null when the password was accepted.</summary>
    public static Error? ToError(this PasswordRefusal refusal) => refusal switch
    {
        PasswordRefusal.None => null,
        PasswordRefusal.Inactive => AccountErrors.Inactive,
        PasswordRefusal.SecondFactorNeeded => AccountErrors.SecondFactorNeeded,
        _ => AccountErrors.LogInRefused,
    };

    /// <summary>
    /// The same for the password that somebody who is here already repeats: it is an input that is wrong, and does not send
    /// them away. Null when it was accepted.
    /// </summary>
    public static Error? ToInputError(this PasswordRefusal refusal) =>
        refusal is PasswordRefusal.None ? null : AccountErrors.WrongPassword;
}
