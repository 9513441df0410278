using FunQuail.Domain.Media;

namespace FunQuail.Domain.UnitTests.Media;

[TestFixture]
public sealed class AttachmentTests
{
    [Test]
    public void An_attachment_keeps_what_is_known_of_its_content()
    {
        var picture = Attachment.Create(Some.Guid(), [1, 2], "image/png", 5_000_000_000, 800, 600, Some.Now);

        Assert.That(
            (picture.Guid, picture.Mimetype, picture.Size, picture.Width, picture.Height),
            Is.EqualTo((Some.Guid(), "image/png", 5_000_000_000L, 800, 600)));
        Assert.That(picture.Sha256, Is.EqualTo([1, 2]));
        Assert.That((picture.Source, picture.CreationDate), Is.EqualTo(((string?)null, Some.Now)));
    }
}
