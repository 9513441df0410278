Console.Error.WriteLine("There is no benchmark of that name.");
return 2;
