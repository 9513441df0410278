using FunQuail.Domain.Common;

namespace FunQuail.Application.Common.Idempotency;

public static class IdempotencyErrors
{
    public static readonly Error BadKey = Error.Invalid(
        "idempotency.bad_key", "Send one Idempotency-Key of 1 to 255 visible ASCII characters, such as a GUID.",
        "Idempotency-Key");

    public static readonly Error Running = Error.Conflict(
        "idempotency.running", "The same request is being carried out right now. Ask again in a moment.");

    public static readonly Error AnswerLost = Error.Conflict(
        "idempotency.answer_lost", "The request was carried out, but its answer was lost. Read what there is now.");

    public static readonly Error KeyUsed = new(
        ErrorKind.Unprocessable, "idempotency.key_used",
        "This Idempotency-Key was given for another request. Make a new one for each thing that you want.", "Idempotency-Key");
}
