using FunQuail.Application.Identity.Contracts;
using FunQuail.Domain.Common;

namespace FunQuail.Web.V1.Identity;

/// <summary>What is wrong with an account's fields, under the names that they have in v1.</summary>
internal static class AccountRefusals
{
    /// <summary>For what is wrong with the whole.</summary>
    public const string NoField = "non_field_errors";

    /// <summary>The address names somebody else.</summary>
    public static readonly Error NotYours = new(
        ErrorKind.Forbidden, "account.not_yours", "You do not have permission to perform this action.");

    /// <summary>The same password was to be given twice.</summary>
    public static Error PasswordsDiffer(string field) =>
        Error.Invalid("password.differs", "The two password fields didn't match.", field);

    /// <summary>Errors of a use case, whose inputs have other names here.</summary>
    public static IReadOnlyList<Error> Named(
        this IReadOnlyList<Error> errors, params IReadOnlyList<(string Input, string Field)> names) =>
    [
        .. from error in errors
           let field = names.FirstOrDefault(one => one.Input.Equals(error.Field, StringComparison.OrdinalIgnoreCase)).Field
           select field is null ? error : error with { Field = field },
    ];

    /// <summary>What came of a request that repeats the password.</summary>
    public static Result Of(Result<PasswordVerdict> outcome) =>
        outcome.Succeeded && outcome.Value.Refusal.ToInputError() is { } wrong ? wrong
        : outcome.Succeeded ? Result.Success : Result.Failure(outcome.Errors);
}
