using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Storage.Tests;

/// <summary>A module as small as one can be: one table, mapped.</summary>
internal sealed class Shelf : ModelPart
{
    public override string Module => "shelf";

    public override void Map(ModelBuilder model, Engine engine)
    {
        var book = Table<Book>(model, engine, "book");
        book.HasKey(row => row.BookId);
        book.Property(row => row.BookId).ValueGeneratedNever();
        book.Property(row => row.Version).IsConcurrencyToken();
    }
}

internal sealed class Book
{
    public required long BookId { get; init; }

    public int Version { get; set; } = 1;

    public required string Title { get; set; }

    public PersonId? LentTo { get; set; }

    public DateTimeOffset? LentAt { get; set; }

    public byte[]? Cover { get; set; }
}
