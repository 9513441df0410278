using FunQuail.Application.Instance.About;
using FunQuail.Application.Instance.Node;
using FunQuail.Web.V2.Instance;

namespace FunQuail.Web.V2.OpenApi;

/// <summary>What the server of the examples tells of itself.</summary>
internal static class ExampleServer
{
    private const string Name = "Northern Sounds";
    private const string Description = "Music from the north, for everybody.";
    private const string Email = "admin@music.example";

    private static readonly InstanceSoftware Software = new() { Name = "funquail", Version = "0.1.0" };

    public static readonly InstanceAbout About = new()
    {
        Name = Name,
        ShortDescription = Description,
        LongDescription = null,
        ContactEmail = Email,
        Rules = null,
        Terms = null,
        Languages = [],
        Banner = null,
        Software = Software,
        Registration = "closed",
        TranscodingFormats = ["mp3", "ogg", "opus", "aac", "flac"],
        MaxUploadSize = null,
        Apis =
        [
            new InstanceApi
            {
                Family = "v2",
                Url = ViewExamples.Server + V2Api.Prefix,
                Description = ViewExamples.Server + V2Api.Prefix + "/openapi.json",
            },
        ],
        Explorer = ViewExamples.Server + V2Api.Prefix + "/docs",
        Statistics = new InstanceStatistics
        {
            Artists = 137,
            ReleaseGroups = 312,
            Releases = 340,
            Recordings = 4012,
            HoursOfContent = 268.75,
        },
    };

    public static readonly CallerLimits Limits = new()
    {
        Enabled = true,
        Ident = new LimitedCaller { Type = "anonymous", Address = "192.0.2.7" },
        Scopes =
        [
            new ScopeLimit
            {
                Scope = "anonymous-list",
                Rate = "10000/day",
                Description = "Reading lists without an account",
                Limit = 10_000,
                Duration = 86_400,
                Remaining = 9_958,
                Available = null,
                AvailableSeconds = null,
                Reset = 1_793_750_405,
                ResetSeconds = 86_397,
            },
        ],
    };

    public static readonly NodeDocument Node = new()
    {
        Version = "2.1",
        Software = Software,
        Protocols = ["activitypub"],
        Services = new NodeServices { Inbound = [], Outbound = [] },
        OpenRegistrations = false,
        Usage = new NodeUsage
        {
            Users = new NodeUsers { Total = 0, ActiveHalfyear = 0, ActiveMonth = 0 },
            LocalPosts = 0,
            LocalComments = 0,
        },
        Metadata = new NodeMetadata
        {
            ActorId = ViewExamples.Server + "/federation/actors/service",
            Private = false,
            NodeName = Name,
            ShortDescription = Description,
            LongDescription = "",
            ContactEmail = Email,
            Banner = null,
            Languages = [],
            Location = "",
            CodeOfConduct = "",
            DefaultUploadQuota = 0,
            SupportedUploadExtensions = [],
            AllowList = new NodeAllowList { Enabled = false, Domains = null },
            FunkwhaleSupportMessageEnabled = false,
            InstanceSupportMessage = "",
            Features = ["anonymousCanListen"],
            Content = new NodeContent
            {
                Local = new NodeLibrary { Artists = 137, Releases = 340, Recordings = 4012, HoursOfContent = 268.75 },
                TopMusicCategories =
                    [new NodeCategory { Name = ExampleThings.Tag.Name, Count = ExampleThings.Tag.RecordingCount }],
                TopPodcastCategories = [],
            },
            Usage = new NodeListening { Favorites = new NodeFavorites { Tracks = 0 }, Listenings = 0, Downloads = 0 },
        },
    };
}
