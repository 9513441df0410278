using FunQuail.Infrastructure.IntegrationTests.Persistence.Sql;
using FunQuail.TestKit;
using static FunQuail.Infrastructure.IntegrationTests.Persistence.Sql.ListCases;

namespace FunQuail.Infrastructure.IntegrationTests.Media;

[TestFixture]
internal sealed class AttachmentReadsTests
{
    [Test]
    public async Task A_picture_says_what_it_is_and_where()
    {
        await using var database = await CatalogSeed.SmallAsync();
        var image = (await new Reads(database.DataSource).Attachments.GetAsync(Seeded("attachment14"), default))!;

        Assert.That(image.Version, Is.EqualTo(1));
        Assert.That((image.View.Mimetype, image.View.Size), Is.EqualTo(("image/png", 1014L)));
        Assert.That(image.View.Urls.Source, Is.EqualTo("https://elsewhere.example/14"));
        Assert.That(
            image.View.Urls.Original, Is.EqualTo($"https://quail.example/media/attachments/{Seeded("attachment14")}/original"));
    }
}
