using CanCuoc.Guards;
using CanCuoc.Guards.References;
using CanCuoc.Guards.Shape;

// The guards of the house: each prints what it found and ends with 1 when a rule is broken.
var root = Path.GetFullPath(args.ElementAtOrDefault(1) ?? ".");
return args.FirstOrDefault() switch
{
    "references" => Finding.Print("references", ReferenceGuard.Check(root)),
    "shape" => Finding.Print("shape", ShapeGuard.Check(root, Console.Out)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run --project eng/Guards -- references|shape [ROOT]");
    return 2;
}
