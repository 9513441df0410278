namespace FunQuail.Web.V2.Bodies;

/// <summary>Refuses a body that could not be read, before the endpoint that takes it runs.</summary>
internal static class BodyRules
{
    public static TBuilder WithBodyRules<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilterFactory((context, next) =>
        {
            var takesBody = context.MethodInfo.GetParameters().Any(one => one.ParameterType.IsAssignableTo(typeof(ICheckedBody)));
            return takesBody ? invocation => CheckAsync(invocation, next) : next;
        });

    private static ValueTask<object?> CheckAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next) =>
        invocation.Arguments.OfType<ICheckedBody>().FirstOrDefault(body => body.Errors.Count > 0) is { } wrong
            ? ValueTask.FromResult<object?>(new RefusalReply(wrong.Errors))
            : next(invocation);
}
