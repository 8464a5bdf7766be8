using CanCuoc.Access;
using CanCuoc.Cards;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>Makes a demonstration folder inhabited: its officers, its specimen keys, its people. What is there already stays.</summary>
internal static class DemonstrationCountry
{
    /// <summary>The seed when none is given: the same seed invents the same country.</summary>
    public const int Seed = 1;

    // Of other people than those who are there, a fiftieth as many, and no more than a first start may take; of a few nothing would wait.
    private const int CollectedSeed = 2;
    private const int PersonsForOneCollected = 50;
    private const int LeastCollected = 20;
    private const int MostCollected = 400;

    public static readonly Refusal RealFolder = new(
        "RUN-14",
        "Thư mục dữ liệu thật không bao giờ nhận dân cư, tài khoản hay khóa hư cấu.",
        "A real data folder never takes invented people, accounts or keys."
    );

    private static readonly Reason Why = new(Purpose.Operation, "Dữ liệu thử nghiệm / demonstration data");

    /// <summary>Officers and keys.</summary>
    public static async Task<Outcome<Done>> PrepareAsync(OpenRegistry registry, CancellationToken cancellation)
    {
        if ((await PrepareOfficersAsync(registry, cancellation)).IsRefused(out var refusal, out _))
            return refusal;
        return await registry.Acts.RunAsync(
            Operator.Authority,
            EnsureSpecimenSigners.Kind,
            Why,
            act => registry.Do.EnsureSpecimenSigners.RunAsync(act, registry.Folder.Kind, cancellation),
            cancellation
        );
    }

    /// <summary>Officers alone, who may hold a key ceremony of their own.</summary>
    public static async Task<Outcome<Done>> PrepareOfficersAsync(OpenRegistry registry, CancellationToken cancellation)
    {
        if (!registry.IsDemonstration)
            return RealFolder.For(registry.Folder.Path);
        var officers = new DemonstrationOfficers(new EstablishPost());
        return await registry.Acts.RunAsync(
            Operator.Authority,
            DemonstrationOfficers.Kind,
            Why,
            act => officers.RunAsync(act, registry.Folder.Kind, cancellation),
            cancellation
        );
    }

    /// <summary>People, with a bar that shows how far it is, and their figures; gives how many there are.</summary>
    public static async Task<Outcome<long>> PopulateAsync(
        OpenRegistry registry,
        CountryToInvent country,
        CancellationToken cancellation
    )
    {
        if (!registry.IsDemonstration)
            return RealFolder.For(registry.Folder.Path);
        var invented = await Progress.RunAsync(
            "Tạo dân cư hư cấu / inventing",
            country.Persons,
            progress => registry.Do.SeedPersons.RunAsync(Operator.Authority, Why, country, progress, cancellation)
        );
        if (invented.Refusal is not null)
            return invented;
        var counted = await registry.CountPopulationAsync(cancellation);
        return counted.Refusal is { } refusal ? refusal : invented;
    }

    /// <summary>Some more people from files with mistakes in them, so that officers find work that waits; and their figures.</summary>
    /// <param name="persons">How many people are there; among less than a thousand nothing is done.</param>
    public static async Task<Outcome<Done>> CollectAsync(
        OpenRegistry registry,
        long persons,
        CancellationToken cancellation
    )
    {
        if (!registry.IsDemonstration)
            return RealFolder.For(registry.Folder.Path);
        var more = Math.Min(persons / PersonsForOneCollected, MostCollected);
        if (more < LeastCollected)
            return Done.It;
        var collected = await Progress.RunAsync(
            "Nhập tệp có sai sót / collecting files",
            total: null,
            _ => ImportAsync(registry, more, cancellation)
        );
        if (collected.Refusal is not null)
            return collected;
        var counted = await registry.CountPopulationAsync(cancellation);
        return counted.IsRefused(out var refusal, out _) ? refusal : Done.It;
    }

    private static async Task<Outcome<Done>> ImportAsync(
        OpenRegistry registry,
        long persons,
        CancellationToken cancellation
    )
    {
        var files = Directory.CreateTempSubdirectory("cancuoc-collected-");
        try
        {
            var today = Act.DayOf(TimeProvider.System.GetUtcNow());
            var country = new DirtyCountry(CollectedSeed, persons, today, DirtToMake.Usual);
            await country.WriteAsync(files.FullName, cancellation);
            foreach (var file in DirtyFile.All)
            {
                if ((await ImportAsync(registry, files.FullName, file, cancellation)).IsRefused(out var wrong, out _))
                    return wrong;
            }
        }
        finally
        {
            files.Delete(recursive: true);
        }
        var screened = await registry.Do.ScreenPersons.RunAsync(Operator.Authority, Why, progress: null, cancellation);
        return screened.IsRefused(out var refusal, out _) ? refusal : Done.It;
    }

    private static async Task<Outcome<ImportReport>> ImportAsync(
        OpenRegistry registry,
        string folder,
        DirtyFile file,
        CancellationToken cancellation
    )
    {
        await using var content = File.OpenRead(Path.Combine(folder, file.Name));
        return await registry.Do.ImportPersons.RunAsync(
            Operator.Authority,
            Why,
            new(file.Name, content),
            file.Terms,
            progress: null,
            cancellation
        );
    }

    /// <summary>Faces and fingers of invented people, and the galleries of them; gives how many people were given a body.</summary>
    public static async Task<Outcome<long>> EmbodyAsync(
        OpenRegistry registry,
        long persons,
        CancellationToken cancellation
    )
    {
        if (!registry.IsDemonstration)
            return RealFolder.For(registry.Folder.Path);
        var invented = new InventedBodies(registry.Do.Bodies.Templates.Algorithms);
        var embodied = await Progress.RunAsync(
            "Tạo khuôn mặt, vân tay hư cấu / inventing bodies",
            persons,
            progress =>
                registry.Do.SeedBodies.RunAsync(Operator.Authority, Why, persons, invented.Of, progress, cancellation)
        );
        if (embodied.Refusal is not null)
            return embodied;
        var built = await registry.Do.Bodies.Galleries.BeginAsync();
        return built.Refusal is { } refusal ? refusal : embodied;
    }

    /// <summary>Whether anybody lives here.</summary>
    public static async Task<bool> IsInhabitedAsync(OpenRegistry registry, CancellationToken cancellation)
    {
        await using var session = await registry.Store.ReadAsync(cancellation);
        return await PopulationCount.AnybodyAsync(session, cancellation);
    }
}
