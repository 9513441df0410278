using System.Text.Json;
using FunQuail.Domain.Catalog.Recordings;
using FunQuail.Domain.Catalog.Releases;
using FunQuail.Domain.Federation;
using FunQuail.Domain.Library.Collections;
using FunQuail.Domain.Library.Uploads;
using FunQuail.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FunQuail.Infrastructure.Library;

internal sealed class UploadMapping : IEntityTypeConfiguration<Upload>
{
    public void Configure(EntityTypeBuilder<Upload> builder)
    {
        builder.MapEntity();
        builder.Property(upload => upload.State).IsWord();
        builder.ComplexProperty(upload => upload.Audio);
        builder.ComplexProperty(upload => upload.Gain);
        builder.Property(upload => upload.Problems).HasColumnType("jsonb").HasConversion(
            problems => JsonSerializer.Serialize(problems, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<UploadProblem[]>(json, JsonSerializerOptions.Web) ?? Array.Empty<UploadProblem>(),
            new ValueComparer<IReadOnlyList<UploadProblem>>(
                (one, other) => one!.SequenceEqual(other!), problems => problems.Count, problems => problems));
        builder.HasOne<Recording>().WithMany().HasForeignKey(upload => upload.RecordingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Track>().WithMany().HasForeignKey(upload => upload.TrackId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Collection>().WithMany().HasForeignKey(upload => upload.CollectionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Actor>().WithMany().HasForeignKey(upload => upload.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(upload => upload.Collections).WithOne().HasForeignKey(link => link.UploadId);

        builder.HasIndex(upload => new { upload.Folder, upload.FileName }).IsUnique();
        builder.HasIndex(upload => upload.RecordingId);
        builder.HasIndex(upload => upload.TrackId);
        builder.HasIndex(upload => new { upload.CollectionId, upload.CreationDate });
    }
}
