namespace CanCuoc.Program;

/// <summary>A country is invented, and with it the officers who serve it.</summary>
internal static class CountryChapter
{
    public static async Task TellAsync(Story story, long persons, CancellationToken cancellation)
    {
        story.Narrator.Chapter("Một đất nước hư cấu", "An invented country");
        Story.Must(await DemonstrationCountry.PrepareAsync(story.Registry, cancellation));
        story.Result.Persons = Story.Must(
            await DemonstrationCountry.PopulateAsync(
                story.Registry,
                new(persons, DemonstrationCountry.Seed),
                cancellation
            )
        );
        story.Narrator.Done(
            $"{story.Result.Persons:N0} người, gia đình và hộ; mọi tên, số đều là hư cấu.",
            $"{story.Result.Persons:N0} people with families and households; every name and number is invented."
        );
    }
}
