using System.CommandLine;
using System.CommandLine.Parsing;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary><c>search</c>: finds people by name, with purpose and ground.</summary>
internal static class SearchCommand
{
    public static Command Make()
    {
        var registry = new RegistryOptions();
        var why = new PurposeOptions();
        var name = new Argument<string?>("NAME")
        {
            Description = "Họ và tên, có dấu hay không / name, accents or not",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var old = new Option<LegacyIdNumber?>("--old-number")
        {
            Description =
                "Số chứng minh nhân dân cũ, 9 hoặc 12 chữ số / number of an old identity card, 9 or 12 digits",
            CustomParser = ReadOldNumber,
        };
        var year = new Option<int?>("--born") { Description = "Năm sinh / year of birth" };
        var unit = new Option<string?>("--unit")
        {
            Description = "Mã xã, phường nơi thường trú / commune of residence",
        };
        year.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1800 or > 2399)
                result.AddError("--born: 1800 … 2399");
        });
        var command = new Command(
            "search",
            """
            Tìm người theo họ tên; mỗi người hiện ra là một lượt xem được ghi / Finds people; everybody shown is recorded as seen

            Ví dụ / Example:
              ./run search "nguyne an" --born 1990 --purpose public-service --ground "Luật 26/2023/QH15, Điều 10"
              ./run search --old-number 012345678 --purpose public-service --ground "Luật 26/2023/QH15, Điều 10"
            """
        )
        {
            name,
            old,
            year,
            unit,
        };
        why.AddTo(command);
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                var query = new PersonQuery(null, parsed.GetValue(name), parsed.GetValue(year), parsed.GetValue(unit))
                {
                    LegacyNumber = parsed.GetValue(old),
                };
                return why.Read(parsed).IsRefused(out var refusal, out var reason)
                    ? Task.FromResult(ExitCode.Of(refusal))
                    : registry.RunAsync(parsed, (opened, stop) => RunAsync(opened, query, reason, stop), cancellation);
            }
        );
        return command;
    }

    private static LegacyIdNumber? ReadOldNumber(ArgumentResult result)
    {
        if (!LegacyIdNumber.Read(result.Tokens[0].Value).IsRefused(out var refusal, out var number))
            return number;
        result.AddError($"{result.Argument.Name}: {refusal}");
        return null;
    }

    private static async Task<int> RunAsync(
        OpenRegistry registry,
        PersonQuery query,
        Reason reason,
        CancellationToken cancellation
    )
    {
        var outcome = await registry.Acts.RunAsync(
            Operator.Authority,
            SearchPersons.Kind,
            reason,
            act => registry.Do.SearchPersons.RunAsync(act, query, cancellation),
            cancellation
        );
        if (outcome.IsRefused(out var refusal, out var matches))
            return ExitCode.Of(refusal);
        foreach (var reading in matches.Readings)
            Console.WriteLine($"“{reading.Asked}” → “{reading.Understood}”");
        foreach (var person in matches.Persons)
            Console.WriteLine($"{person.Number}  {person.Details.BirthDate, -10}  {person.Details.Name.ScreenForm}");
        Console.WriteLine($"{matches.Persons.Count} người / persons");
        return ExitCode.Done;
    }
}
