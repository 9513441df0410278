using FunQuail.Application.Identity.Contracts;
using FunQuail.Domain.Common;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.V2.Identity;

/// <summary>Answers what takes the password once more.</summary>
internal static class PasswordReply
{
    public static Results<DoneReply, RefusalReply> Of(Result<PasswordVerdict> done) =>
        done.Succeeded && done.Value.Refusal.ToInputError() is { } wrong
            ? new RefusalReply([wrong])
            : V2Reply.Done(done.Succeeded ? Result.Success : Result.Failure(done.Errors));
}
