using FunQuail.Domain.Common;

namespace FunQuail.Application.Common.Messaging;

public static class VersionErrors
{
    public static readonly Error Outdated = new(
        ErrorKind.Outdated, "request.precondition_failed",
        "The thing is not in the state that the request's conditions ask for. Read it again.");
}
