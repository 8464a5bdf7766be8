using System.Text;
using CanCuoc.Program;

Console.OutputEncoding = Encoding.UTF8;
return await Commands.InvokeAsync(args, CancellationToken.None);
