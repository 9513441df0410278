using System.ComponentModel.DataAnnotations;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.OAuth;
using FunQuail.Infrastructure.Common.Mail;
using FunQuail.Infrastructure.Library.Transcoding;
using FunQuail.Infrastructure.Persistence.Embedded;

namespace FunQuail.Web.Hosting.Options;

/// <summary>How the console's log is written.</summary>
internal enum LogFormat
{
    Text,
    Json,
}

/// <summary>
/// The settings of section FunQuail, in the environment <c>FunQuail__Name</c>. Each property is one setting: to add one, add
/// a property.
/// </summary>
internal sealed record FunQuailSettings
{
    /// <summary>
    /// Where the database, the store and everything else that lasts is kept; relative to where the program was started.
    /// </summary>
    public string DataDirectory { get; init; } = "data";

    /// <summary>The address that the world knows this server by; null means that it is not known to the world.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Whom FunQuail's own PostgreSQL runs as when FunQuail is root; null means <c>postgres</c>.</summary>
    public string? DatabaseUser { get; init; }

    /// <summary>The directory of PostgreSQL's programs; null looks in the usual places.</summary>
    public string? PostgresBin { get; init; }

    /// <summary>
    /// What may stand between the names of a printed credit, separated by <c>|</c>, blanks included; a <c>?</c> behind one that
    /// names contain, too; <c>default</c> for the built-in list, which null means.
    /// </summary>
    public string? JoinPhrases { get; init; }

    /// <summary>What the server is called, in at most 100 characters.</summary>
    public string InstanceName { get; init; } = "FunQuail";

    /// <summary>What there is to say of the server, in at most 1,000 characters; null says nothing.</summary>
    public string? InstanceDescription { get; init; }

    /// <summary>Whom to write to about the server; null names nobody.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>Who may make an account for themselves.</summary>
    public RegistrationMode Registration { get; init; } = RegistrationMode.Closed;

    /// <summary>
    /// Where messages are sent, <c>smtp://user:password@host:587</c>; null writes them into the data directory.
    /// </summary>
    public Uri? MailServer { get; init; }

    /// <summary>The address that messages come from; null makes one of the public URL.</summary>
    public string? MailFrom { get; init; }
    /// <summary>Whether requests are limited.</summary>
    public bool RateLimiting { get; init; } = true;

    /// <summary>
    /// Other limits than the built-in ones, such as <c>signup=5/d,login=10/h</c>: scope, how many, and per s, m, h or d.
    /// </summary>
    public string? RateLimits { get; init; }

    /// <summary>
    /// The addresses and networks of proxies that tell where requests come from, with commas between; <c>none</c>; null for this
    /// machine.
    /// </summary>
    public string? TrustedProxies { get; init; }
    /// <summary>Whether whoever reads has to say who they are; false lets everybody read what is public.</summary>
    public bool ApiAuthenticationRequired { get; init; } = true;

    /// <summary>For how long an access token opens anything.</summary>
    [Range(1, 60 * 24 * 365)]
    public int AccessTokenMinutes { get; init; } = 600;

    /// <summary>For how long an application may turn a consent into tokens.</summary>
    [Range(10, 600)]
    public int AuthorizationCodeSeconds { get; init; } = 300;

    /// <summary>For how long an application that is not used stays logged in.</summary>
    [Range(1, 3650)]
    public int RefreshTokenDays { get; init; } = 15;

    /// <summary>How much converted audio is kept; 0 keeps nothing.</summary>
    [Range(0, int.MaxValue)]
    public int TranscodeCacheMegabytes { get; init; } = 2048;

    /// <summary>How many conversions may run at once for one account, or for one address.</summary>
    [Range(1, 1000)]
    public int TranscodesPerViewer { get; init; } = 2;

    /// <summary>How many conversions may run at once; null means two for each core.</summary>
    [Range(1, 1000)]
    public int? TranscodesAtOnce { get; init; }

    public LogFormat LogFormat { get; init; }

    internal MailOptions Mail => new(MailServer, MailFrom);

    internal string DataPath => Path.GetFullPath(DataDirectory);

    internal TranscodeOptions Transcoding => new()
    {
        CacheBytes = (long)TranscodeCacheMegabytes << 20,
        RunsPerCaller = TranscodesPerViewer,
        Runs = TranscodesAtOnce ?? 2 * Environment.ProcessorCount,
    };

    internal TokenLifetimes TokenLifetimes => new()
    {
        Code = TimeSpan.FromSeconds(AuthorizationCodeSeconds),
        AccessToken = TimeSpan.FromMinutes(AccessTokenMinutes),
        RefreshToken = TimeSpan.FromDays(RefreshTokenDays),
    };

    internal EmbeddedPostgresSettings OwnDatabase => new(Path.Combine(DataPath, "postgres"))
    {
        Account = DatabaseUser,
        Binaries = PostgresBin,
        ToolDirectories = [Path.Combine(DataPath, ".tools"),
            .. Above(AppContext.BaseDirectory).Select(place => Path.Combine(place, ".tools"))],
    };

    /// <summary>The program's own directory and those around it: in a working copy the tools are at its root.</summary>
    private static IEnumerable<string> Above(string directory)
    {
        for (var at = new DirectoryInfo(directory); at is not null; at = at.Parent) yield return at.FullName;
    }
}
