using FunQuail.Domain.Common;

namespace FunQuail.Web.Http;

/// <summary>Refuses a body that could not be read, before the endpoint that takes it runs.</summary>
internal static class BodyRules
{
    /// <param name="builder">A group of endpoints.</param>
    /// <param name="refuse">How the dialect tells what is wrong.</param>
    public static TBuilder WithBodyRules<TBuilder>(this TBuilder builder, Func<IReadOnlyList<Error>, IResult> refuse)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilterFactory((context, next) =>
        {
            var takesBody = context.MethodInfo.GetParameters().Any(one => one.ParameterType.IsAssignableTo(typeof(ICheckedBody)));
            return takesBody ? invocation => CheckAsync(invocation, next, refuse) : next;
        });

    private static ValueTask<object?> CheckAsync(
        EndpointFilterInvocationContext invocation, EndpointFilterDelegate next, Func<IReadOnlyList<Error>, IResult> refuse) =>
        invocation.Arguments.OfType<ICheckedBody>().FirstOrDefault(body => body.Errors.Count > 0) is { } wrong
            ? ValueTask.FromResult<object?>(refuse(wrong.Errors))
            : next(invocation);
}
