Feature: Browsers
  Identify is called from the pages of merchants (FAQ 17), which have another origin.

  @BROWSER
  Rule: A page of another origin can call Identify and read the answer

    Scenario Outline: A page of <origin> can call Identify
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      Then a page on "<origin>" can use Identify for Jessica

      Examples:
        | origin                    |
        | https://shop.example.com  |
        | http://other.example:8080 |
        | http://localhost:3000     |
