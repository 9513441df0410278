using FunQuail.Domain.Identity.OAuth;

namespace FunQuail.Domain.UnitTests.Identity;

internal sealed class RedirectUrisTests
{
    [TestCase("https://app.example/callback")]
    [TestCase("http://127.0.0.1/callback http://[::1]/callback")]
    [TestCase("urn:ietf:wg:oauth:2.0:oob")]
    [TestCase("urn:/audio.funkwhale.funkwhale-android/oauth/callback")]
    [TestCase("com.example.player:/callback")]
    [TestCase("")]
    public void Addresses_of_pages_programs_and_displays_can_be_registered(string uris) =>
        Assert.That(RedirectUris.Check(uris).Value, Is.EqualTo(uris));

    [TestCase("/callback", TestName = "A_path_is_no_address")]
    [TestCase("app.example/callback", TestName = "A_name_is_no_address")]
    [TestCase("https://app.example/callback#part", TestName = "A_fragment_never_reaches_the_application")]
    [TestCase("https://you@app.example/", TestName = "A_name_before_the_host_misleads")]
    [TestCase("javascript:alert(1)", TestName = "A_script_is_no_address")]
    [TestCase("JavaScript:alert(1)", TestName = "A_script_in_capitals_is_no_address")]
    [TestCase("data:text/html,x", TestName = "Content_is_no_address")]
    [TestCase("file:///etc/passwd", TestName = "A_file_is_no_address")]
    public void What_would_harm_cannot_be_registered(string uris) =>
        Assert.That(RedirectUris.Check(uris).Errors, Is.EqualTo([OAuthApplicationErrors.BadRedirect]));

    [Test]
    public void Too_many_or_too_long_ones_are_refused()
    {
        var many = string.Join(' ', Enumerable.Repeat("https://app.example/", RedirectUris.Most + 1));
        var @long = "https://app.example/" + new string('x', RedirectUris.MaxLength);

        Assert.That(RedirectUris.Check(many).Errors, Is.EqualTo([OAuthApplicationErrors.TooManyRedirects]));
        Assert.That(RedirectUris.Check(@long).Errors, Is.EqualTo([OAuthApplicationErrors.TooManyRedirects]));
    }

    [TestCase("https://app.example/callback", "https://app.example/callback", ExpectedResult = true)]
    [TestCase("https://a.example/ https://b.example/", "https://b.example/", ExpectedResult = true)]
    [TestCase("https://app.example/callback", "https://app.example/callback/", ExpectedResult = false)]
    [TestCase("https://app.example/callback", "https://app.example/callback?x=1", ExpectedResult = false)]
    [TestCase("https://app.example/callback", "https://app.example/CALLBACK", ExpectedResult = false)]
    [TestCase("https://app.example/callback", "http://app.example/callback", ExpectedResult = false)]
    [TestCase("https://app.example/callback", "https://app.example:444/callback", ExpectedResult = false)]
    [TestCase("https://app.example/callback", "https://app.example.evil.example/callback", ExpectedResult = false)]
    [TestCase("https://app.example/callback", "", ExpectedResult = false)]
    [TestCase("", "", ExpectedResult = false)]
    public bool Addresses_are_compared_character_by_character(string registered, string asked) =>
        RedirectUris.Allow(registered, asked);

    [TestCase("http://127.0.0.1/callback", "http://127.0.0.1:51004/callback", ExpectedResult = true)]
    [TestCase("http://127.0.0.1:1/callback", "http://127.0.0.1:51004/callback", ExpectedResult = true)]
    [TestCase("http://[::1]/callback", "http://[::1]:51004/callback", ExpectedResult = true)]
    [TestCase("http://127.0.0.1/callback", "http://127.0.0.1:51004/other", ExpectedResult = false)]
    [TestCase("http://127.0.0.1/callback", "http://[::1]:51004/callback", ExpectedResult = false)]
    [TestCase("http://127.0.0.1/callback", "http://you@127.0.0.1:51004/callback", ExpectedResult = false)]
    [TestCase("http://127.0.0.1/callback", "https://127.0.0.1:51004/callback", ExpectedResult = false)]
    [TestCase("http://localhost/callback", "http://localhost:51004/callback", ExpectedResult = false)]
    [TestCase("http://192.0.2.1/callback", "http://192.0.2.1:51004/callback", ExpectedResult = false)]
    public bool Of_a_loopback_address_the_port_is_free(string registered, string asked) => RedirectUris.Allow(registered, asked);
}
