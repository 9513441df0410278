using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Net.Mail;
using System.Reflection;
using FunQuail.Application.Catalog;
using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Common;
using FunQuail.Infrastructure.Common.Mail;
using FunQuail.Web.Hosting.CommandLine;
using FunQuail.Web.Http;
using FunQuail.Web.Http.RateLimits;

namespace FunQuail.Web.Hosting.Options;

/// <summary>Reads the settings and refuses what it does not know, so that a slip of the pen is not silently ignored.</summary>
internal static class SettingsReader
{
    private const string Section = "FunQuail";

    private static readonly IReadOnlyList<PropertyInfo> Known =
        typeof(FunQuailSettings).GetProperties(BindingFlags.Public | BindingFlags.Instance);

    /// <summary>The file beside the program, and above it the environment.</summary>
    public static IConfiguration Sources() => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables("ASPNETCORE_")
        .AddEnvironmentVariables()
        .Build();

    /// <exception cref="HostRefusalException">A setting is unknown or wrong (exit code 2).</exception>
    public static FunQuailSettings Read(IConfiguration configuration)
    {
        foreach (var setting in configuration.GetSection(Section).GetChildren()) RequireKnown(setting);
        foreach (var setting in configuration.GetChildren()) RefuseSingleUnderscore(setting.Key);
        foreach (var named in configuration.GetSection("ConnectionStrings").GetChildren()) RequireConnectionName(named.Key);

        var settings = configuration.GetSection(Section).Get<FunQuailSettings>() ?? new FunQuailSettings();
        RequirePublicUrl(settings.PublicUrl);
        RequireJoinPhrases(settings.JoinPhrases);
        RequireLength("InstanceName", settings.InstanceName, 100);
        RequireLength("InstanceDescription", settings.InstanceDescription, 1000);
        RequireEmail("ContactEmail", settings.ContactEmail);
        RequireEmail("MailFrom", settings.MailFrom);
        RequireMailServer(settings.MailServer);
        Require("RateLimits", RateScopes.Read(settings.RateLimiting, settings.RateLimits));
        Require("TrustedProxies", TrustedProxies.Read(settings.TrustedProxies));
        return settings;
    }

    /// <summary>A running PostgreSQL; null means FunQuail's own.</summary>
    public static string? ConnectionString(IConfiguration configuration) =>
        configuration.GetConnectionString(Section) is { Length: > 0 } given ? given : null;

    private static void RequireKnown(IConfigurationSection setting)
    {
        var property = Known.FirstOrDefault(known => known.Name.Equals(setting.Key, StringComparison.OrdinalIgnoreCase));
        if (property is null)
        {
            var names = Known.Select(known => known.Name).ToList();
            var suggestion = Nearest.Suggestion(setting.Key, names, $"{Section}__");
            throw Refuse($"{Name(setting.Key)} is not a setting{suggestion}; there are {string.Join(", ", names.Select(Name))}.");
        }

        if (setting.GetChildren().Any())
            throw Refuse($"{Name(property.Name)} has nothing below it: set {Name(property.Name)} itself.");
        if (string.IsNullOrWhiteSpace(setting.Value))
            throw Refuse($"{Name(property.Name)} is empty: give it a value, or unset it.");

        RequireValue(property, setting.Value);
    }

    private static void RequireValue(PropertyInfo property, string value)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type.IsEnum)
        {
            var names = Enum.GetNames(type);
            if (names.Contains(value, StringComparer.OrdinalIgnoreCase)) return;
            throw Refuse(
                $"{Name(property.Name)} is \"{value}\": set it to one of {string.Join(", ", names).ToLowerInvariant()}.");
        }

        try
        {
            if (TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value) is { } read)
            {
                RequireWithin(property, read);
                return;
            }
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or NotSupportedException)
        {
            // Said below in our own words.
        }

        throw Refuse($"{Name(property.Name)} is \"{value}\", which is not a {Word(type)}: correct it, or unset it.");
    }

    private static void RequireWithin(PropertyInfo property, object value)
    {
        if (property.GetCustomAttribute<RangeAttribute>() is { } bounds && !bounds.IsValid(value))
            throw Refuse($"{Name(property.Name)} is \"{value}\": set it to {bounds.Minimum} to {bounds.Maximum}, or unset it.");
    }

    private static void RequirePublicUrl(Uri? url)
    {
        if (url is null) return;

        var usable = url.IsAbsoluteUri && url.Scheme is "http" or "https"
            && url is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" };
        if (!usable) throw Refuse($"{Name("PublicUrl")} is \"{url}\": set it to something like https://music.example.org.");
    }

    private static void RequireJoinPhrases(string? phrases)
    {
        if (phrases is not null && CatalogModule.CheckJoinPhrases(phrases) is { } refusal)
            throw Refuse($"{Name("JoinPhrases")} is wrong. {refusal.Message}");
    }

    private static void Require<T>(string setting, Result<T> read)
    {
        if (!read.Succeeded) throw Refuse($"{Name(setting)} is wrong. {read.Errors[0].Message}");
    }

    private static void RequireLength(string setting, string? text, int most)
    {
        if (text?.Length > most) throw Refuse($"{Name(setting)} has {text.Length} characters: shorten it to {most}.");
    }

    private static void RequireEmail(string setting, string? address)
    {
        if (address is null) return;

        var isOne = address.Length <= 254 && MailAddress.TryCreate(address, out var parsed) && parsed.Address == address;
        if (!isOne) throw Refuse($"{Name(setting)} is \"{address}\": set it to something like admin@music.example.org.");
    }

    private static void RequireMailServer(Uri? server)
    {
        if (server is null) return;

        // The setting holds a password, so it is not repeated.
        var usable = server.IsAbsoluteUri && server.Scheme is MailOptions.Encrypted or MailOptions.Plain
            && server is { Host.Length: > 0, AbsolutePath: "" or "/", Query: "", Fragment: "" };
        if (!usable)
            throw Refuse($"{Name("MailServer")} is no mail server: set it to something like smtp://name:password@host:587.");
    }

    private static void RefuseSingleUnderscore(string key)
    {
        var match = Known.FirstOrDefault(known => key.Equals($"{Section}_{known.Name}", StringComparison.OrdinalIgnoreCase));
        if (match is not null) throw Refuse($"{key} has one underscore where two are needed: set {Name(match.Name)}.");
    }

    private static void RequireConnectionName(string key)
    {
        if (!key.Equals(Section, StringComparison.OrdinalIgnoreCase))
            throw Refuse($"ConnectionStrings__{key} is not a setting, did you mean ConnectionStrings__{Section}?");
    }

    private static string Word(Type type) =>
        type == typeof(Uri) ? "URL" : type == typeof(bool) ? "choice of true or false" : "number";

    private static string Name(string key) => $"{Section}__{key}";

    private static HostRefusalException Refuse(string sentence) => new(sentence, exitCode: 2);
}
