using FunQuail.Infrastructure.Persistence.Embedded;

namespace FunQuail.Infrastructure.IntegrationTests.Persistence.Embedded;

[TestFixture]
public sealed class PostgresBinariesTests
{
    [TestCase("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", 15, 18)]
    [TestCase("postgres (PostgreSQL) 17.2", 17, 2)]
    [TestCase("postgres (PostgreSQL) 18beta1", 18, 0)]
    public void Its_version_is_read_from_what_it_says(string said, int major, int minor) =>
        Assert.That(PostgresBinaries.ParseVersion(said), Is.EqualTo(new Version(major, minor)));

    [Test]
    public void Something_else_has_no_version() => Assert.That(PostgresBinaries.ParseVersion("no such thing"), Is.Null);
}
