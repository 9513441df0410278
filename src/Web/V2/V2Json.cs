using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FunQuail.Application.Catalog.Artists;
using FunQuail.Application.Catalog.Licenses;
using FunQuail.Application.Catalog.Recordings;
using FunQuail.Application.Catalog.ReleaseGroups;
using FunQuail.Application.Catalog.Releases;
using FunQuail.Application.Catalog.Search;
using FunQuail.Application.Catalog.Tags;
using FunQuail.Application.Identity.Access;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Invitations;
using FunQuail.Application.Identity.OAuth;
using FunQuail.Application.Identity.Profile;
using FunQuail.Application.Identity.Sessions;
using FunQuail.Application.Instance.About;
using FunQuail.Application.Instance.Node;
using FunQuail.Application.Library.Collections;
using FunQuail.Application.Library.Quotas;
using FunQuail.Application.Library.Uploads;
using FunQuail.Application.Media.Attachments;
using FunQuail.Web.V2.Catalog;
using FunQuail.Web.V2.Identity;
using FunQuail.Web.V2.Instance;

namespace FunQuail.Web.V2;

/// <summary>How v2 writes JSON: camelCase, numbers as numbers, dates in UTC with <c>Z</c>, by generated code.</summary>
internal static class V2Json
{
    public static readonly JsonSerializerOptions Options = Configured(new JsonSerializerOptions());

    public static JsonSerializerOptions Configured(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        // Names in other scripts stay readable; nothing here is put into HTML unescaped.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new UtcDates());
        options.TypeInfoResolverChain.Insert(
            0, V2JsonContext.Default.WithAddedModifier(LeaveKeysOut).WithAddedModifier(PutBaseFirst)
                .WithAddedModifier(TellTypes));
        return options;
    }

    public static byte[] Bytes<T>(T value) =>
        JsonSerializer.SerializeToUtf8Bytes(value, (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T)));

    public static Task WriteAsync<T>(HttpContext context, T value, string contentType = "application/json") =>
        WriteAsync(context, Bytes(value), contentType);

    public static Task WriteAsync(HttpContext context, byte[] body, string contentType = "application/json")
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    /// <summary>Views may carry keys of the database for what is inside; they are not for telling.</summary>
    private static void LeaveKeysOut(JsonTypeInfo type)
    {
        if (type.Type == typeof(FullApplication))
            type.Properties.Remove(type.Properties.Single(property => property.Name == "ownerId"));
    }

    /// <summary>A full view begins as its base does.</summary>
    private static void PutBaseFirst(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.BaseType == typeof(object)) return;

        foreach (var property in type.Properties)
        {
            if (property.AttributeProvider is MemberInfo { DeclaringType: { } declaring })
                property.Order = declaring == type.Type ? 1 : 0;
        }
    }

    /// <summary>What was found begins with its type.</summary>
    private static void TellTypes(JsonTypeInfo type)
    {
        if (type.Type != typeof(SearchHit)) return;

        type.PolymorphismOptions = new JsonPolymorphismOptions
        {
            TypeDiscriminatorPropertyName = "type",
            DerivedTypes =
            {
                new JsonDerivedType(typeof(ArtistHit), SearchTypes.Artist),
                new JsonDerivedType(typeof(ReleaseGroupHit), SearchTypes.ReleaseGroup),
                new JsonDerivedType(typeof(ReleaseHit), SearchTypes.Release),
                new JsonDerivedType(typeof(RecordingHit), SearchTypes.Recording),
            },
        };
    }

    /// <summary>ISO 8601 in UTC to the microsecond, which is what the database keeps.</summary>
    private sealed class UtcDates : JsonConverter<DateTimeOffset>
    {
        // The round-trip format has one digit more than the database.
        private const int Length = 27;

        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
        {
            Span<byte> text = stackalloc byte[Length + 1];
            value.UtcDateTime.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
            text[Length - 1] = (byte)'Z';
            writer.WriteStringValue(text[..Length]);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(FullArtist))]
[JsonSerializable(typeof(Listing<BaseArtist>))]
[JsonSerializable(typeof(FullReleaseGroup))]
[JsonSerializable(typeof(Listing<BaseReleaseGroup>))]
[JsonSerializable(typeof(FullRelease))]
[JsonSerializable(typeof(Listing<BaseRelease>))]
[JsonSerializable(typeof(FullRecording))]
[JsonSerializable(typeof(Listing<BaseRecording>))]
[JsonSerializable(typeof(FullTag))]
[JsonSerializable(typeof(Listing<BaseTag>))]
[JsonSerializable(typeof(FullLicense))]
[JsonSerializable(typeof(Listing<BaseLicense>))]
[JsonSerializable(typeof(Listing<BaseCollection>))]
[JsonSerializable(typeof(Listing<BaseUpload>))]
[JsonSerializable(typeof(Listing<SearchHit>))]
[JsonSerializable(typeof(ArtistHit))]
[JsonSerializable(typeof(ReleaseGroupHit))]
[JsonSerializable(typeof(ReleaseHit))]
[JsonSerializable(typeof(RecordingHit))]
[JsonSerializable(typeof(Image))]
[JsonSerializable(typeof(Listing<Image>))]
[JsonSerializable(typeof(NewUser))]
[JsonSerializable(typeof(RegisteredUser))]
[JsonSerializable(typeof(OwnAccount))]
[JsonSerializable(typeof(ListenPass))]
[JsonSerializable(typeof(AccountSettings))]
[JsonSerializable(typeof(ProfileChange))]
[JsonSerializable(typeof(PasswordProof))]
[JsonSerializable(typeof(PasswordChange))]
[JsonSerializable(typeof(EmailChange))]
[JsonSerializable(typeof(Quota))]
[JsonSerializable(typeof(Listing<BaseSession>))]
[JsonSerializable(typeof(NewInvitation))]
[JsonSerializable(typeof(FullInvitation))]
[JsonSerializable(typeof(Listing<BaseInvitation>))]
[JsonSerializable(typeof(NewApplication))]
[JsonSerializable(typeof(ApplicationChange))]
[JsonSerializable(typeof(ApplicationSecrets))]
[JsonSerializable(typeof(FullApplication))]
[JsonSerializable(typeof(Listing<BaseApplication>))]
[JsonSerializable(typeof(InstanceAbout))]
[JsonSerializable(typeof(NodeDocument))]
[JsonSerializable(typeof(CallerLimits))]
[JsonSerializable(typeof(Problem))]
internal sealed partial class V2JsonContext : JsonSerializerContext;
