using System.Reflection;
using System.Text.Json;
using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Common;
using FunQuail.Web.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace FunQuail.Web.V2.Bodies;

/// <summary>
/// The JSON body of a request, for an endpoint to take as a parameter:
/// <code>private static Task Create(V2Body&lt;NewThing&gt; body, IMediator app, CancellationToken ct)</code>
/// <para>
/// What <typeparamref name="T"/> declares is what is taken, and nothing else: a property is required when it is declared so, null
/// is refused where it may not be, and names that are not declared are refused. All that is wrong is told at once, by
/// <see cref="BodyRules"/>, before the endpoint runs; the endpoint finds a value. The type is put into the JSON context, and
/// marked with <c>JsonUnmappedMemberHandling</c>, from which the description tells that it takes nothing else.
/// </para>
/// <para>A property of a PATCH that may be left out and not be null is nullable and marked with <c>DisallowNull</c>.</para>
/// </summary>
internal sealed class V2Body<T> : ICheckedBody, IEndpointParameterMetadataProvider
    where T : class
{
    /// <summary>Bodies describe one thing in words; whatever is longer is none.</summary>
    private const int MaxBytes = 64 * 1024;

    private readonly Result<GivenBody<T>> _read;

    private V2Body(Result<GivenBody<T>> read) => _read = read;

    public T Value => _read.Value.Value;

    public IReadOnlyList<Error> Errors => _read.Errors;

    /// <summary>What a merge patch says of a property: to leave it, or its value from now on, and null is one.</summary>
    /// <param name="property">As <typeparamref name="T"/> calls it.</param>
    public Change<TValue> Change<TValue>(string property, TValue value) =>
        _read.Value.Names.Contains(JsonNamingPolicy.CamelCase.ConvertName(property))
            ? Application.Common.Messaging.Change.To(value)
            : default;

    /// <summary>Called by the framework for a parameter of this type.</summary>
    public static async ValueTask<V2Body<T>?> BindAsync(HttpContext context)
    {
        var read = await BodyReader.ReadAsync<T>(context.Request.Body, context.RequestAborted);
        if (read.Succeeded) context.Features.Set(BodyFields.Of<T>());
        return new V2Body<T>(read);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        BodyTypes.Declare(builder, typeof(T), MaxBytes, BodyTypes.JsonOf(builder));
}
