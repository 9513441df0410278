using FunQuail.Application.Identity.Accounts;
using FunQuail.Infrastructure.Persistence.Jobs;

namespace FunQuail.Infrastructure.IntegrationTests.Identity;

/// <summary>Messages without a mail server.</summary>
[TestFixture]
public sealed class MailerTests
{
    [Test]
    public async Task A_message_is_written_into_the_data_directory_for_its_owner_alone()
    {
        await using var ground = await IdentityGround.MakeAsync();
        await ground.SendAsync(new RegisterAccount("Ada", "ada@example.org", IdentityGround.Password));

        await ground.Get<JobRunner>().RunDueAsync(default);

        var folder = Path.Combine(ground.Ground.DataDirectory, "mail");
        var message = await File.ReadAllTextAsync(Directory.GetFiles(folder, "*.eml").Single());
        Assert.That(message, Does.Contain("To: ada@example.org").And.Contain("From: funquail@music.example"));
        Assert.That(message, Does.Contain("Subject: Confirm your e-mail address").And.Contain("https://music.example/confirm"));
        Assert.That(await ground.Ground.CountAsync("jobs"), Is.Zero);
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(
                File.GetUnixFileMode(folder),
                Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
        }
    }
}
