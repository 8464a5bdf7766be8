using CanCuoc.PrintedDocs;

// Prints the pages of docs/ that are made from the code; with --check only says which are out of date, and ends with 1.
Page[] pages =
[
    new RefusalsPage(),
    new ProcessPage(),
    new PermissionsPage(),
    new CivilEventsPage(),
    new ChipMechanismsPage(),
];

var check = args.Contains("--check");
var folder = Path.GetFullPath(args.FirstOrDefault(argument => argument != "--check") ?? "docs");
var faults = pages.SelectMany(page => page.Faults).ToList();
foreach (var page in pages)
{
    if (!check)
        page.Print(folder);
    else if (!page.IsUpToDate(folder))
        faults.Add($"docs/{page.Name} is out of date: dotnet run -c Release --project eng/PrintedDocs");
}
faults.ForEach(Console.WriteLine);
Console.WriteLine(
    faults.Count == 0 ? $"printed docs: {pages.Length} in order" : $"printed docs: {faults.Count} faults"
);
return faults.Count == 0 ? 0 : 1;
