using System.Net;

namespace FunQuail.Web.FunctionalTests.V2.Identity;

/// <summary>How bodies are read, seen where they make an account and change an application.</summary>
internal sealed class BodyTests
{
    private const string Right = "\"username\":\"ada\",\"email\":\"ada@example.org\",\"password\":\"seven quiet rooms\"";

    [TestCase("{", "body.unreadable", "")]
    [TestCase("", "body.unreadable", "")]
    [TestCase("[{" + Right + "}]", "body.not_object", "")]
    [TestCase("\"ada\"", "body.not_object", "")]
    [TestCase("null", "body.not_object", "")]
    [TestCase("{}", "input.invalid",
        "username body.missing_property,email body.missing_property,password body.missing_property")]
    [TestCase("{" + Right + ",\"pasword\":\"x\"}", "body.unknown_property", "pasword body.unknown_property")]
    [TestCase("{" + Right + ",\"Username\":\"x\"}", "body.unknown_property", "Username body.unknown_property")]
    [TestCase("{" + Right + ",\"username\":\"bo\"}", "body.repeated_property", "username body.repeated_property")]
    [TestCase("{" + Right + ",\"invitation\":7}", "body.wrong_type", "invitation body.wrong_type")]
    [TestCase("{" + Right + ",\"invitation\":[\"x\"]}", "body.wrong_type", "invitation body.wrong_type")]
    [TestCase("{\"username\":null,\"email\":{},\"password\":true}", "input.invalid",
        "username body.wrong_type,email body.wrong_type,password body.wrong_type")]
    [TestCase("{" + Right + ",\"invitation\":\"a\\u0000b\"}", "body.bad_character", "invitation body.bad_character")]
    [TestCase("{" + Right + ",\"invitation\":\"\\ud800\"}", "body.bad_character", "")]
    public async Task A_body_that_is_not_as_declared_is_refused_by_name(string body, string code, string fields)
    {
        var refused = await IdentityFixture.Server.SendAsync("POST", "/api/v2/users", body);

        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.BadRequest, code)), refused.Text);
        Assert.That(string.Join(',', refused.Fields), Is.EqualTo(fields));
    }

    [TestCase("{" + Right + ",\"pasword\":\"x\"}", "Did you mean `password`?")]
    [TestCase("{" + Right + ",\"nickname\":\"x\"}", "This address takes `username`, `email`, `password`, `invitation`.")]
    [TestCase("{\"username\":5}", "`username` has to be a text.")]
    [TestCase("{" + Right + ",\"invitation\":5}", "`invitation` has to be a text or null.")]
    [TestCase("[]", "Send one object and no list")]
    [TestCase("{\n\"username\": ada}", "in line 2, at byte 13")]
    public async Task A_refusal_says_how_to_mend_it(string body, string words)
    {
        var refused = await IdentityFixture.Server.SendAsync("POST", "/api/v2/users", body);

        Assert.That(refused.Text, Does.Contain(words));
    }

    [Test]
    public async Task Whatever_is_too_long_is_not_read()
    {
        var body = $"{{{Right},\"invitation\":\"{new string('x', 70_000)}\"}}";
        var refused = await IdentityFixture.Server.SendAsync("POST", "/api/v2/users", body);

        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.RequestEntityTooLarge, "request.too_large")));
    }

    [Test]
    public async Task A_body_of_another_type_is_not_taken()
    {
        var refused = await IdentityFixture.Server.SendAsync(
            "POST", "/api/v2/users", "username=ada", type: "application/x-www-form-urlencoded");

        Assert.That((refused.Status, refused.Code),
            Is.EqualTo((HttpStatusCode.UnsupportedMediaType, "request.unsupported_type")));
    }

    [Test]
    public async Task What_a_change_leaves_out_is_no_null()
    {
        var owner = await IdentityFixture.Server.JoinAsync();
        var made = await IdentityFixture.Server.SendAsync("POST", "/api/v2/applications", """{ "name": "Mine" }""", owner);

        var refused = await IdentityFixture.Server.SendAsync("PATCH", made.Location!, """{ "name": null }""", owner);
        var changed = await IdentityFixture.Server.SendAsync("PATCH", made.Location!, "{}", owner);

        Assert.That(refused.Fields, Is.EqualTo(new[] { "name body.wrong_type" }));
        Assert.That((changed.Status, changed.TextOf("name")), Is.EqualTo((HttpStatusCode.OK, "Mine")));
    }
}
