using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity.Contracts;
using FunQuail.Domain.Common;
using FunQuail.Web.Http.Authentication;

namespace FunQuail.Web.Pages.Settings;

/// <summary>Whoever is here in person, as the settings' guard makes sure before their endpoints run.</summary>
internal sealed class Owner(RequestViewer request)
{
    public Viewer Viewer => request.Viewer;

    public int AccountId => Session.AccountId;

    public Guid SessionGuid => Session.SessionGuid;

    private SessionFacts Session =>
        request.Proof.Session ?? throw new InvalidOperationException("The settings are shown to nobody who is not logged in.");

    /// <summary>What was wrong with a form that takes the present password; empty when nothing was.</summary>
    /// <param name="field">The form's field for the password.</param>
    public static IReadOnlyList<Error> Refusals(Result<PasswordVerdict> outcome, string field = "password") =>
        outcome.Succeeded ? Refusals(outcome.Value.Refusal, field) : outcome.Errors;

    /// <summary>The same for a refusal that comes with something else.</summary>
    public static IReadOnlyList<Error> Refusals(PasswordRefusal refusal, string field = "password") =>
        refusal.ToError() is { } error ? [error with { Field = field }] : [];
}
