using FunQuail.Application.Catalog.Scopes;

namespace FunQuail.Application.UnitTests.Catalog;

internal sealed class ScopeTests
{
    [TestCase(null)]
    [TestCase("all")]
    [TestCase("me,all,domain:a.example")]
    public void Everybodys_things_are_no_scope(string? text) => Assert.That(Scope.Of(text), Is.Null);

    [Test]
    public void Several_parts_are_read()
    {
        var scope = Scope.Of("subscribed,me,actor:Ada@Quail.Example,actor:bo@b.example,domain:C.example,domain:C.example")!;

        Assert.That((scope.Mine, scope.Subscribed), Is.EqualTo((true, true)));
        Assert.That(scope.Actors, Is.EqualTo(new ScopedActor[] { new("Ada", "quail.example"), new("bo", "b.example") }));
        Assert.That(scope.Domains, Is.EqualTo(new[] { "c.example" }));
    }

    [TestCase("")]
    [TestCase("ME")]
    [TestCase("actor:ada")]
    [TestCase("actor:@b.example")]
    [TestCase("domain:a b")]
    [TestCase("me all")]
    [TestCase("domain:a\0b")]
    [TestCase(",,,,,,,,,,me")]
    public void What_has_another_form_names_nobody(string text)
    {
        var scope = Scope.Of(text)!;

        Assert.That((scope.Mine, scope.Subscribed, scope.Actors.Count, scope.Domains.Count), Is.EqualTo((false, false, 0, 0)));
    }
}
