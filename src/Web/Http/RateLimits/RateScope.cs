using System.Globalization;
using FunQuail.Application.Common.Limits;

namespace FunQuail.Web.Http.RateLimits;

/// <summary>Requests that are counted together, and how many of them there may be.</summary>
/// <param name="Id">Its name, as headers tell it.</param>
/// <param name="Rate">How many there may be of one caller.</param>
/// <param name="Description">Which requests, in a phrase.</param>
internal sealed record RateScope(string Id, Rate Rate, string Description)
{
    /// <summary>
    /// Whether an address is the caller, whoever is logged in: with a hundred accounts nobody guesses a hundred times as often.
    /// </summary>
    public bool IsOfAddress { get; } = Id is RateActions.LogIn or RateActions.SignUp or RateActions.VerifyEmail
        or RateActions.PasswordReset or RateActions.PasswordResetConfirm;

    /// <summary>The limit, as the header has it.</summary>
    public string Limit { get; } = Rate.Limit.ToString(CultureInfo.InvariantCulture);

    /// <summary>The window in seconds, as the header has it.</summary>
    public string Duration { get; } = ((long)Rate.Window.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
